package grants.runtime.inbound;

import java.io.UncheckedIOException;

import com.mongodb.MongoException;
import grants.kernel.RuleViolated;
import grants.runtime.command.TooManyConflicts;
import grants.runtime.fact.Undecodable;
import grants.runtime.history.BrokenLog;
import grants.runtime.history.OutcomeUnknown;
import org.apache.kafka.common.KafkaException;
import org.jspecify.annotations.Nullable;

/**
 * Why a fact has not had its effect. What is wrong with the fact, or with our code for
 * it, stays wrong when it is tried again: the fact is parked and others go on. What is
 * wrong with the store or the broker is wrong for every fact: it is tried again where it
 * stands, and nothing is parked.
 *
 * @param kind {@code rule}, {@code undecodable} or {@code bug}
 * @param rule id of the rule that forbids it, null if none does
 */
record Trouble(String kind, @Nullable String rule, String zh, String en) {

	static final String RULE = "rule";

	static final String UNDECODABLE = "undecodable";

	static final String BUG = "bug";

	static boolean isInfrastructure(RuntimeException e) {
		return switch (e) {
			case MongoException _, KafkaException _, UncheckedIOException _, OutcomeUnknown _, TooManyConflicts _,
					BrokenLog _ ->
				true;
			default -> false;
		};
	}

	static Trouble of(RuntimeException e) {
		return switch (e) {
			case RuleViolated refusal ->
				new Trouble(RULE, refusal.rule().id(), refusal.because().zh(), refusal.because().en());
			case Undecodable wrong ->
				new Trouble(UNDECODABLE, null, "消息无法识别：" + wrong.getMessage(), String.valueOf(wrong.getMessage()));
			default -> new Trouble(BUG, null, "程序处理出错：" + e, e.toString());
		};
	}

}
