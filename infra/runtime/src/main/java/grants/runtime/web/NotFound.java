package grants.runtime.web;

import grants.kernel.Text;

/** There is no such thing, or the caller may not know of it: answered with 404. */
public final class NotFound extends RuntimeException {

	private static final long serialVersionUID = 1L;

	private final transient Text because;

	private NotFound(Text because) {
		super(because.en(), null, false, false);
		this.because = because;
	}

	/**
	 * Something that has an id.
	 * @param kind what was looked for, such as {@code case}
	 */
	public static NotFound of(String kind, String id) {
		return of(Text.of(kind, kind), id);
	}

	public static NotFound of(Text kind, String id) {
		return new NotFound(Text.of("未找到" + kind.zh() + "：" + id, "there is no " + kind.en() + " " + id));
	}

	Text because() {
		return because;
	}

}
