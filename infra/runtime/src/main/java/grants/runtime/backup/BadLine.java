package grants.runtime.backup;

import grants.kernel.Text;
import grants.runtime.history.Finding;
import grants.runtime.history.Finding.Kind;

/** A line of an export is not as it was exported. */
public final class BadLine extends Exception {

	private static final long serialVersionUID = 1L;

	private final long line;

	private final transient Finding finding;

	BadLine(long line, Finding finding) {
		super("第 " + line + " 行：" + finding.text().zh() + " / line " + line + ": " + finding.text().en());
		this.line = line;
		this.finding = finding;
	}

	BadLine(long line, long position, String zh, String en) {
		this(line, new Finding(position, Kind.BAD_LINE, Text.of(zh, en)));
	}

	/** Its number, from 1. */
	public long line() {
		return line;
	}

	/** What is wrong with it, and the first position that can't be trusted. */
	public Finding finding() {
		return finding;
	}

}
