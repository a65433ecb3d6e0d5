package grants.runtime.proof;

import java.util.List;

import grants.kernel.Text;
import grants.runtime.web.Caller;
import grants.runtime.web.NotFound;
import grants.runtime.web.Role;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/**
 * Lets administrators and auditors have the log verified. It takes as long as it takes:
 * asking begins it, and looking shows how far it has come.
 */
@RestController
@RequestMapping("/v1/admin/verifications")
class VerificationApi {

	private static final Text KIND = Text.of("校验", "verification");

	private final VerificationRuns runs;

	VerificationApi(VerificationRuns runs) {
		this.runs = runs;
	}

	/** The newest first, 20 at most. */
	record Verifications(List<VerificationRun> runs) {
	}

	@PostMapping
	@ResponseStatus(HttpStatus.ACCEPTED)
	VerificationRun begin(Caller caller) {
		return runs.begin(caller.actingAs(Role.ADMINISTRATOR, Role.AUDITOR).subject());
	}

	@GetMapping
	Verifications list(Caller caller) {
		caller.actingAs(Role.ADMINISTRATOR, Role.AUDITOR);
		return new Verifications(runs.list());
	}

	@GetMapping("/{id}")
	VerificationRun show(Caller caller, @PathVariable String id) {
		caller.actingAs(Role.ADMINISTRATOR, Role.AUDITOR);
		return runs.find(id).orElseThrow(() -> NotFound.of(KIND, id));
	}

}
