package grants.clawback.api;

import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;

import grants.kernel.CityTime;
import grants.kernel.SocialCreditCode;
import grants.kernel.Text;
import grants.runtime.web.Caller;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What a beneficiary has promised, until when, and what is at stake. */
@RestController
@RequestMapping("/v1")
class ObligationsController {

	private final Rows rows;

	private final InstantSource clock;

	ObligationsController(Rows rows, InstantSource clock) {
		this.rows = rows;
		this.clock = clock;
	}

	/**
	 * @param today the date that "today" in the figures means
	 * @param bars documents under which it is barred now
	 */
	record Obligations(SocialCreditCode beneficiary, LocalDate today, List<Bar> bars, List<AwardView> awards) {
	}

	record Bar(String document, @Nullable Text because, String citation, Instant since) {
	}

	/** For the beneficiary itself, clawback officers and auditors. */
	@GetMapping("/obligations")
	Obligations obligations(Caller caller, @RequestParam SocialCreditCode beneficiary,
			@RequestParam(required = false) @Nullable Long position) {
		Viewer.requireMaySee(caller, beneficiary);
		rows.await(position);
		return new Obligations(beneficiary, CityTime.dateOf(clock.instant()),
				rows.ofBeneficiary(beneficiary, "bar")
					.stream()
					.filter(row -> row.getBoolean("barred"))
					.map(ObligationsController::bar)
					.toList(),
				rows.ofBeneficiary(beneficiary, "award").stream().map(AwardView::of).toList());
	}

	private static Bar bar(Document row) {
		return new Bar(row.getString("documentNumber"), AwardView.text(row, "because"), row.getString("citation"),
				Instant.parse(row.getString("since")));
	}

}
