package grants.runtime.inbound;

import java.util.List;

import grants.kernel.RuleViolated;
import grants.kernel.Text;
import grants.runtime.Diagnosis;
import grants.runtime.fact.Undecodable;
import org.jspecify.annotations.Nullable;

/**
 * Why a fact has not had its effect. What is wrong with the fact, or with our code for
 * it, stays wrong when it is tried again: the fact is parked and others go on. What is
 * wrong with the store or the broker is wrong for every fact: it is tried again where it
 * stands, and nothing is parked. So is an event of the log that this program is too old
 * to read.
 *
 * @param kind {@code rule}, {@code undecodable}, {@code unknown} (a type that this
 * version has never heard of) or {@code bug}
 * @param rule id of the rule that forbids it, null if none does
 */
record Trouble(String kind, @Nullable String rule, String zh, String en) {

	static final String RULE = "rule";

	static final String UNDECODABLE = "undecodable";

	static final String UNKNOWN = "unknown";

	static final String BUG = "bug";

	static final List<String> KINDS = List.of(RULE, UNDECODABLE, UNKNOWN, BUG);

	/** What another version of this program may be able to take up. */
	static final List<String> OF_THIS_VERSION = List.of(UNKNOWN, BUG);

	/**
	 * What is told of it; a bug by the id under which the server's log says more, which
	 * is the same when the fact meets it again.
	 */
	static Trouble of(RuntimeException e) {
		return switch (e) {
			case RuleViolated refusal ->
				new Trouble(RULE, refusal.rule().id(), refusal.because().zh(), refusal.because().en());
			case Undecodable wrong ->
				new Trouble(UNDECODABLE, null, "消息无法识别：" + wrong.getMessage(), String.valueOf(wrong.getMessage()));
			case UnknownType newer -> new Trouble(UNKNOWN, null, "本版本不认识的消息类型：" + newer.type() + "，升级后自动重试",
					"this version knows no " + newer.type() + "; tried again when another one starts");
			default -> bug(Diagnosis.of(e).text());
		};
	}

	private static Trouble bug(Text told) {
		return new Trouble(BUG, null, told.zh(), told.en());
	}

}
