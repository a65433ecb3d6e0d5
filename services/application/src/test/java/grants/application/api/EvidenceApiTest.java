package grants.application.api;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import grants.application.command.SubmitApplication;
import grants.application.domain.DraftState.Open;
import grants.application.event.EvidenceHeld;
import grants.application.event.EvidenceReleased;
import grants.application.vocabulary.DraftId;
import grants.application.vocabulary.HoldId;
import grants.application.vocabulary.StatedEvidence;
import grants.application.vocabulary.Submission;
import grants.kernel.Actor;
import grants.kernel.SocialCreditCode;
import grants.policy.Catalogue;
import grants.runtime.command.CommandDoor;
import grants.runtime.due.DueSheet;
import grants.runtime.history.History;
import grants.runtime.history.Origin;
import grants.runtime.testing.Answer;
import grants.runtime.testing.Answer.ProblemAnswer;
import grants.runtime.testing.TestService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static grants.runtime.testing.TestService.eventually;
import static org.assertj.core.api.Assertions.assertThat;

/** EVIDENCE-ONCE across beneficiaries, through kills and restarts. */
class EvidenceApiTest {

	private static final Duration PATIENCE = Duration.ofMinutes(2);

	private final SocialCreditCode one = Desk.beneficiary();

	private final SocialCreditCode other = Desk.beneficiary();

	private TestService service;

	@BeforeEach
	void start() {
		service = Desk.another().start();
	}

	@AfterEach
	void close() {
		service.close();
	}

	@Test
	void ENT_5_all_pieces_that_others_claim_with_are_named_at_once_and_nobody_is_told_who_it_is() {
		SampleContent building = building(one, "P-1", "LS-1");
		String application = submitted(building);
		long before = service.head();

		ProblemAnswer refusal = submit(building(other, "P-1", "LS-1")).refusal();

		assertThat(refusal.ruleName()).isEqualTo("EVIDENCE_ONCE");
		assertThat(refusal.detailEn()).contains("green-building-label LS-1", "project-approval P-1");
		assertThat(refusal.json().path("instead").path("zh").asString()).contains("该材料方可再用");
		assertThat(refusal.citations()).anyMatch(clause -> clause.contains("郑政〔2022〕19号"));
		assertThat(refusal.json().toString()).doesNotContain(one.value(), application);
		assertThat(service.requestsSince(before)).as("a draft and nothing else").hasSize(1);
	}

	@Test
	void ENT_5_another_spelling_of_the_number_and_another_number_of_the_content_are_the_same_piece() {
		submitted(building(one, "P-1", "LS－1"));
		StatedEvidence copy = new StatedEvidence("green-building-label", "LS-99",
				SampleContent.evidence("green-building-label", "LS－1").sha256());

		assertThat(submit(building(other, "P-2", " ls—1")).refusal().ruleName()).isEqualTo("EVIDENCE_ONCE");
		assertThat(submit(building(other, "P-2", "LS-2").supportedBy(copy)).refusal().detailEn()).contains("LS-99");
	}

	@Test
	void ENT_5_own_applications_are_named_beside_what_others_claim_with() {
		submitted(building(one, "P-1", "LS-1"));
		String own = submitted(building(other, "P-2", "LS-2"));

		ProblemAnswer refusal = submit(building(other, "P-1", "LS-2")).refusal();

		assertThat(refusal.detailEn()).contains("LS-2 already supports " + own,
				"P-1 supports a claim of the same type by another organisation");
	}

	@Test
	void what_a_claim_used_is_free_for_others_at_once_when_it_ends_and_released_once_by_itself() {
		String application = submitted(building(one, "P-1", "LS-1"));
		List<HoldId> holds = holdsOf(building(one, "P-1", "LS-1"));

		withdraw(one, application);

		submitted(building(other, "P-1", "LS-1"));
		eventually(() -> assertThat(service.bean(DueSheet.class).pending()).isEmpty());
		for (HoldId hold : holds) {
			assertThat(eventsOf(hold)).containsExactly(EvidenceHeld.class, EvidenceReleased.class, EvidenceHeld.class);
		}
	}

	@Test
	void what_a_claim_used_is_released_also_if_nobody_asks_for_it() {
		String application = submitted(building(one, "P-1", "LS-1"));

		withdraw(one, application);

		for (HoldId hold : holdsOf(building(one, "P-1", "LS-1"))) {
			eventually(() -> assertThat(eventsOf(hold)).containsExactly(EvidenceHeld.class, EvidenceReleased.class));
		}
	}

	@Test
	void what_was_held_for_a_submission_that_never_came_is_freed_in_time() {
		SampleContent building = building(one, "P-1", "LS-1");
		holdAndBeKilled(building);
		service.restart();

		service.moveBy(PATIENCE.minusMillis(5_000));
		assertThat(submit(building(other, "P-1", "LS-1")).refusal().ruleName()).isEqualTo("EVIDENCE_ONCE");
		service.moveBy(Duration.ofSeconds(6));

		for (HoldId hold : holdsOf(building)) {
			eventually(() -> assertThat(eventsOf(hold)).containsExactly(EvidenceHeld.class, EvidenceReleased.class));
		}
		submitted(building(other, "P-1", "LS-1"));
		assertThat(submit(building).refusal().ruleName()).isEqualTo("EVIDENCE_ONCE");
	}

	@Test
	void whoever_was_killed_before_the_submission_goes_on_where_it_stopped() {
		SampleContent building = building(one, "P-1", "LS-1");
		String draft = holdAndBeKilled(building);
		service.restart();

		submit(one, draft).expect(201);

		for (HoldId hold : holdsOf(building)) {
			assertThat(eventsOf(hold)).containsExactly(EvidenceHeld.class);
		}
		service.moveBy(PATIENCE.plusSeconds(1));
		eventually(() -> assertThat(service.bean(DueSheet.class).pending()).isEmpty());
		assertThat(submit(building(other, "P-1", "LS-1")).refusal().ruleName()).isEqualTo("EVIDENCE_ONCE");
	}

	@Test
	void a_restart_changes_nothing() {
		SampleContent building = building(one, "P-1", "LS-1");
		String draft = Desk.started(service, building);
		String key = UUID.randomUUID().toString();
		String path = "/v1/drafts/" + draft + "/submission";
		Answer first = service.as(Desk.applicant(one)).post(path, Desk.version(0), key).expect(201);
		String refusedKey = UUID.randomUUID().toString();
		String refusedPath = "/v1/drafts/" + Desk.started(service, building(other, "P-1", "LS-1")) + "/submission";
		String refusal = service.as(Desk.applicant(other)).post(refusedPath, Desk.version(0), refusedKey).body();

		service.restart();

		long before = service.head();
		assertThat(service.as(Desk.applicant(one)).post(path, Desk.version(0), key).body()).isEqualTo(first.body());
		assertThat(service.as(Desk.applicant(other)).post(refusedPath, Desk.version(0), refusedKey).body())
			.isEqualTo(refusal);
		assertThat(service.as(Desk.applicant(other)).post(refusedPath, Desk.version(0)).refusal().ruleName())
			.isEqualTo("EVIDENCE_ONCE");
		assertThat(service.requestsSince(before)).isEmpty();
	}

	private static SampleContent building(SocialCreditCode beneficiary, String project, String label) {
		return SampleContent.greenBuilding(beneficiary, project, label);
	}

	private String submitted(SampleContent content) {
		return submit(content).expect(201).json().path("applicationId").asString();
	}

	private Answer submit(SampleContent content) {
		return submit(content.beneficiary(), Desk.started(service, content));
	}

	private Answer submit(SocialCreditCode beneficiary, String draft) {
		return service.as(Desk.applicant(beneficiary)).post("/v1/drafts/" + draft + "/submission", Desk.version(0));
	}

	private void withdraw(SocialCreditCode beneficiary, String application) {
		service.as(Desk.applicant(beneficiary))
			.post("/v1/applications/" + application + "/withdrawal", Map.of("reason", "改报"))
			.expect(200);
	}

	/** All that the submission of a draft does before it submits. */
	private String holdAndBeKilled(SampleContent content) {
		String draft = Desk.started(service, content);
		Actor applicant = new Actor("u-" + content.beneficiary(), "applicant");
		SubmitApplication ask = new SubmitApplication(new DraftId(draft).application(), content.beneficiary(),
				submission(content), null, List.of(), service.now(), applicant);
		new Securing(service.bean(Known.class), service.bean(CommandDoor.class)::send).secured(ask,
				new Origin("http:" + UUID.randomUUID(), applicant, "c", null));
		return draft;
	}

	private List<HoldId> holdsOf(SampleContent content) {
		return List.copyOf(submission(content).holds());
	}

	private Submission submission(SampleContent content) {
		LocalDate today = LocalDate.parse("2025-08-01");
		SealedDrafts sealed = service.bean(SealedDrafts.class);
		Open open = new Open(content.beneficiary(), content.measureId(),
				sealed.seal(content.beneficiary(), content.content()), 0);
		return new DraftReading(service.bean(Catalogue.class).inForceOn(content.measureId(), today).orElseThrow(), open,
				sealed, today)
			.submission();
	}

	private List<Object> eventsOf(HoldId hold) {
		return service.bean(History.class)
			.stream(hold.value())
			.stream()
			.<Object>map(event -> event.payload().getClass())
			.toList();
	}

}
