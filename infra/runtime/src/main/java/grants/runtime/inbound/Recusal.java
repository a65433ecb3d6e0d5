package grants.runtime.inbound;

import java.nio.charset.StandardCharsets;

import grants.runtime.fact.FactReader;
import grants.runtime.web.Caller;

/**
 * Who must keep out of a parked fact: whoever acts for a beneficiary that it is about or
 * names, whoever has caused it, and whoever it names. A fact that can't be read is judged
 * by its text.
 */
final class Recusal {

	private Recusal() {
	}

	/**
	 * @throws grants.kernel.RuleViolated if the caller must keep out of it
	 */
	static void require(Caller caller, ParkedFact fact) {
		byte[] data = fact.record().value();
		String text = data == null ? "" : new String(data, StandardCharsets.UTF_8);
		String key = Line.keyOf(fact.record());
		for (String organisation : caller.organisations()) {
			if (organisation.equals(key) || text.contains(organisation)) {
				throw ParkedRule.NOT_TIED
					.violatedBecause("您与 " + organisation + " 有关联", "you are tied to " + organisation)
					.instead("请由其他管理员办理", "let another administrator do it");
			}
		}
		String subject = caller.subject();
		if (subject.equals(FactReader.actorOf(fact.record())) || text.contains('"' + subject + '"')) {
			throw ParkedRule.NOT_TIED.violatedBecause("您曾参与该事项", "you have acted in this matter")
				.instead("请由其他管理员办理", "let another administrator do it");
		}
	}

}
