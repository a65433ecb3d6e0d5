package grants.benchmarks;

import java.util.Map;

import grants.kernel.SocialCreditCode;
import grants.local.Part;
import grants.local.tour.Answer;
import grants.local.tour.City;
import grants.local.tour.Claims;

/** Made-up enterprises that have a green building each. */
final class Enterprises {

	private Enterprises() {
	}

	static String code(int number) {
		String first17 = "91410100MB%07d".formatted(number);
		return first17 + SocialCreditCode.checkCharacter(first17);
	}

	/** A draft that can be submitted. */
	record Draft(String applicant, String id, long version) {

		static Draft of(City city, int number) {
			String code = code(number);
			String applicant = "applicant-builder@" + code;
			var started = city.as(applicant)
				.post(Part.APPLICATION, "/v1/drafts", Claims.greenBuilding(code, "测试置业" + code, "1000").draft())
				.accepted();
			return new Draft(applicant, started.at("/stream").asString(), started.at("/version").asLong());
		}

		Answer submit(City city) {
			return city.as(applicant)
				.post(Part.APPLICATION, "/v1/drafts/" + id + "/submission", Map.of("version", version));
		}

	}

}
