package grants.runtime.web;

import java.util.Arrays;
import java.util.stream.Collectors;

import grants.kernel.Text;

/** The person may not do this: answered with 403 and what would be needed. */
public final class Forbidden extends RuntimeException {

	private static final long serialVersionUID = 1L;

	private final transient Text because;

	private Forbidden(Text because) {
		super(because.en(), null, false, false);
		this.because = because;
	}

	static Forbidden role(Role... anyOf) {
		String names = Arrays.stream(anyOf).map(Role::wireName).collect(Collectors.joining(", "));
		return new Forbidden(Text.of("需要以下角色之一：" + names, "one of these roles is needed: " + names));
	}

	static Forbidden organisation() {
		return new Forbidden(Text.of("只能办理本单位的事项", "you may act for your own organisations only"));
	}

	static Forbidden bureau(String bureau) {
		return new Forbidden(Text.of("只有 " + bureau + " 的工作人员可以办理", "only staff of " + bureau + " may do this"));
	}

	static Forbidden treasury(String treasury) {
		return new Forbidden(
				Text.of("只有 " + treasury + " 财政的工作人员可以办理", "only staff of treasury " + treasury + " may do this"));
	}

	public Text because() {
		return because;
	}

}
