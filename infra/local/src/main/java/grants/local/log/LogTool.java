package grants.local.log;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

import com.mongodb.MongoException;
import com.mongodb.client.MongoDatabase;
import grants.kernel.InvalidValue;
import grants.local.Logs;
import grants.local.PlatformRefused;
import grants.runtime.backup.BadLine;
import grants.runtime.backup.ExportReader;
import grants.runtime.backup.LogExport;
import grants.runtime.backup.LogImport;
import grants.runtime.crypto.PublicKeys;
import grants.runtime.crypto.SigningKey;
import grants.runtime.history.BrokenLog;
import grants.runtime.history.Finding;
import grants.runtime.history.RawLog;
import grants.runtime.proof.CheckpointFile;
import grants.runtime.proof.CheckpointTopic;
import grants.runtime.proof.CheckpointTrail;
import grants.runtime.proof.KnownCheckpoints;
import grants.runtime.proof.Verdict;
import grants.runtime.proof.Verification;

/**
 * Verifies, exports and imports the log of a service:
 * {@code ./mvnw -q -Plog -Dlocal="verify --service=review"}. Ends with 0 if all is well,
 * 1 if a log or an export is not as it was written, 2 if it could not be done.
 */
public final class LogTool {

	private final LogOptions options;

	private final PrintStream out;

	private LogTool(LogOptions options, PrintStream out) {
		this.options = options;
		this.out = out;
	}

	public static void main(String... arguments) {
		Logs.keepBootOut();
		System.exit(run(System.out, arguments));
	}

	/**
	 * @return how it ends
	 */
	static int run(PrintStream out, String... arguments) {
		try {
			return new LogTool(LogOptions.parse(arguments), out).run() ? 0 : 1;
		}
		catch (PlatformRefused | IllegalArgumentException | IllegalStateException | UncheckedIOException
				| MongoException ex) {
			out.println(ex instanceof InvalidValue value ? value.because() : ex.getMessage());
			return 2;
		}
	}

	private boolean run() {
		return switch (options.action()) {
			case VERIFY -> options.file() != null ? verifyExport(options.file()) : verifyStore();
			case EXPORT -> export(Objects.requireNonNull(options.file()));
			case IMPORT -> restore(Objects.requireNonNull(options.file()));
			case MAKE_KEY -> makeKey();
		};
	}

	private boolean verifyStore() {
		try (LogStore store = LogStore.open(options)) {
			return tell(verify(store.database()));
		}
	}

	private Verdict verify(MongoDatabase database) {
		long[] told = { System.nanoTime() };
		return Verification.of(new RawLog(database), checkpoints(), (position, head, events) -> {
			if (System.nanoTime() - told[0] > 2_000_000_000L) {
				told[0] = System.nanoTime();
				out.printf("  %,d / %,d%n", position, head);
			}
			return true;
		});
	}

	private boolean verifyExport(Path file) {
		try (InputStream in = Files.newInputStream(file)) {
			return tell(ExportReader.verify(in, options.service(), checkpoints()));
		}
		catch (BadLine ex) {
			out.println(ex.getMessage());
			return false;
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private boolean export(Path file) {
		if (Files.exists(file)) {
			throw new PlatformRefused("文件已存在：" + file, "the file is there already: " + file);
		}
		Path unfinished = file.resolveSibling(file.getFileName() + ".unfinished");
		try (LogStore store = LogStore.open(options)) {
			LogExport.Exported exported;
			try (OutputStream to = Files.newOutputStream(unfinished)) {
				exported = LogExport.write(store.database(), options.service(), InstantSource.system().instant(),
						checkpoints().all(), to);
			}
			Files.move(unfinished, file);
			out.printf("已导出 / exported: %,d 条记录 / commits, %,d 个事件 / events, %,d 个检查点 / checkpoints -> %s%n",
					exported.commits(), exported.events(), exported.checkpoints(), file);
			return true;
		}
		catch (BrokenLog ex) {
			out.println(ex.getMessage());
			return false;
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private boolean restore(Path file) {
		try (LogStore store = LogStore.open(options); InputStream in = Files.newInputStream(file)) {
			Verdict imported = LogImport.into(store.database(), in, options.service(), checkpoints(),
					options.acceptLoss());
			out.printf("已导入 / imported: %,d 条记录 / commits, %,d 个事件 / events%n", imported.commits(), imported.events());
			return options.acceptLoss() || tell(verify(store.database()));
		}
		catch (BadLine ex) {
			out.println(ex.getMessage());
			return false;
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private boolean makeKey() {
		Path to = Objects.requireNonNullElse(options.file(), Path.of("signing-key.pem"));
		if (Files.exists(to)) {
			throw new PlatformRefused("文件已存在：" + to, "the file is there already: " + to);
		}
		SigningKey.make(options.algorithm(), to, options.keys());
		out.println("已生成 / made: " + to + ", 公钥 / public key in " + options.keys());
		return true;
	}

	private KnownCheckpoints checkpoints() {
		PublicKeys keys = Files.isDirectory(options.keys()) ? PublicKeys.in(options.keys()) : PublicKeys.none();
		if (keys.ids().isEmpty()) {
			out.println("没有公钥，不比对检查点 / no public keys: checkpoints are not compared (" + options.keys() + ")");
		}
		List<CheckpointTrail> trails = new ArrayList<>();
		options.checkpoints().forEach(file -> trails.add(new CheckpointFile(file)));
		if (options.kafka() != null) {
			trails.add(CheckpointTopic.existing(options.kafka(), options.service()));
		}
		return KnownCheckpoints.of(trails, options.service(), keys);
	}

	private boolean tell(Verdict verdict) {
		out.printf(
				"%,d 条记录 / commits, %,d 个事件 / events, %d 个检查点 / checkpoints, 检查点证明至位置 / vouched for up to position %d%n",
				verdict.commits(), verdict.events(), verdict.checkpoints(), verdict.vouchedFor());
		for (KnownCheckpoints.GivenUp loss : verdict.givenUp()) {
			out.printf("恢复备份时放弃了位置 %d 至 %d / positions %1$d to %2$d were given up in a restore, %s%n",
					loss.restored().position() + 1, loss.to(), loss.restored().at());
		}
		for (Finding finding : verdict.findings()) {
			out.println(finding.kind() + " " + finding.text());
		}
		out.println(verdict.isSound() ? "完好 / sound" : "被改动 / not as it was written");
		return verdict.isSound();
	}

}
