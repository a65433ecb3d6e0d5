package grants.application.api;

import java.time.InstantSource;

import grants.application.command.SaveProfile;
import grants.application.vocabulary.ProfileContent;
import grants.application.vocabulary.ProfileId;
import grants.kernel.Actor;
import grants.kernel.SocialCreditCode;
import grants.policy.Catalogue;
import grants.runtime.command.Receipt;
import grants.runtime.web.Caller;
import grants.runtime.web.Requests;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * What an enterprise states about itself (一企一档): entered once by its people, used again
 * in each of its applications, and seen by nobody else but auditors.
 */
@RestController
@RequestMapping("/v1/profiles")
class ProfilesApi {

	private final Requests requests;

	private final Known known;

	private final Catalogue catalogue;

	private final SealedDrafts sealed;

	private final InstantSource clock;

	ProfilesApi(Requests requests, Known known, Catalogue catalogue, SealedDrafts sealed, InstantSource clock) {
		this.requests = requests;
		this.known = known;
		this.catalogue = catalogue;
		this.sealed = sealed;
		this.clock = clock;
	}

	/**
	 * The whole content.
	 *
	 * @param version the version that was in view
	 */
	record Save(long version, ProfileReading.Stated content) {
	}

	/**
	 * It was saved.
	 *
	 * @param version to be named by whoever saves it next
	 */
	record Saved(SocialCreditCode beneficiary, long version, Receipt receipt) {
	}

	/** From the log and so never late; empty before anybody has saved it. */
	@GetMapping("/{code}")
	ProfileView profile(Caller caller, @PathVariable SocialCreditCode code) {
		Access.reader(caller, code);
		return ProfileView.of(code, known.profile(code), sealed);
	}

	@PutMapping("/{code}")
	Saved save(Caller caller, @PathVariable SocialCreditCode code, @RequestBody Save body) {
		Actor applicant = Access.applicant(caller, code);
		Receipt receipt = requests.execute(caller, applicant, "save-profile", new ProfileId(code).toString(), body,
				_ -> {
					ProfileContent content = new ProfileReading(catalogue.measures()).read(body.content());
					return new SaveProfile(code, body.version(), sealed.seal(code, content), clock.instant());
				});
		// every event of the stream is a save, and they are counted from 0
		return new Saved(code, receipt.version() + 1, receipt);
	}

}
