package grants.application.api;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

import grants.application.domain.DraftState.Open;
import grants.application.vocabulary.DraftContent;
import grants.application.vocabulary.Payee;
import grants.application.vocabulary.StatedPayee;
import grants.application.vocabulary.Submission;
import grants.kernel.Sealed;
import grants.kernel.SocialCreditCode;
import grants.kernel.Text;
import grants.policy.Assessment;
import grants.policy.Condition;
import grants.policy.Evidence;
import grants.policy.FactProblem;
import grants.policy.Facts;
import grants.policy.Measure;
import grants.policy.PolicyRule;
import grants.policy.Reading;
import grants.policy.Verdict;
import grants.runtime.web.FieldError;
import grants.runtime.web.Unprocessable;
import org.jspecify.annotations.Nullable;

/**
 * Reads a draft by its measure: what can be submitted, or everything that is wrong with
 * it at once (一次性告知). Fields are named as in the draft's content.
 */
final class DraftReading {

	private final Measure measure;

	private final Open draft;

	private final DraftContent content;

	private final SealedDrafts sealed;

	private final LocalDate receivedOn;

	private final List<FieldError> problems = new ArrayList<>();

	DraftReading(Measure measure, Open draft, SealedDrafts sealed, LocalDate receivedOn) {
		this.measure = measure;
		this.draft = draft;
		this.content = sealed.open(draft.content());
		this.sealed = sealed;
		this.receivedOn = receivedOn;
	}

	/**
	 * What the draft says, judged.
	 * @throws Unprocessable naming everything that is wrong
	 */
	Submission submission() {
		if (content.beneficiaryName().isBlank()) {
			problem("beneficiaryName", Text.of("缺少申报单位名称", "the beneficiary's name is missing"), measure.citation());
		}
		StatedPayee payee = content.payee();
		if (payee == null) {
			problem("payee", Text.of("缺少收款账户", "the payee's account is missing"), measure.citation());
		}
		Facts facts = facts();
		Assessment.Eligible assessment = facts == null ? null : assessed(facts, payee);
		if (payee == null || facts == null || assessment == null || !problems.isEmpty()) {
			throw Unprocessable.of(problems);
		}
		Sealed name = sealed.name(draft.beneficiary(), content.beneficiaryName().strip());
		Payee sealedPayee = sealed.payee(draft.beneficiary(), payee);
		return new Submission(name, MeasureTerms.of(measure, facts, assessment, receivedOn), assessment.scope(),
				AssessmentWriter.evidence(measure, facts), AssessmentWriter.write(assessment), sealedPayee,
				content.digest(draft.beneficiary(), measure.id(), measure.version(), name, sealedPayee));
	}

	private @Nullable Facts facts() {
		List<Evidence> evidence = content.evidence()
			.stream()
			.map(e -> new Evidence(e.kind(), e.number(), e.sha256()))
			.toList();
		return switch (measure.read(content.facts(), evidence)) {
			case Reading.Complete(Facts facts) -> facts;
			case Reading.Incomplete(List<FactProblem> wrong) -> {
				wrong.forEach(p -> problem(field(p.field()), p.what(), p.citation()));
				yield null;
			}
		};
	}

	private Assessment.@Nullable Eligible assessed(Facts facts, @Nullable StatedPayee payee) {
		checkPayee(facts, payee);
		return switch (measure.assess(facts, receivedOn)) {
			case Assessment.Eligible eligible -> eligible;
			case Assessment.NotEligible(List<Verdict> failed) -> {
				failed.forEach(v -> problem(field(v), unmet(v), v.citation()));
				yield null;
			}
		};
	}

	private void checkPayee(Facts facts, @Nullable StatedPayee payee) {
		SocialCreditCode expected = measure.payment().payee().payee(draft.beneficiary(), facts);
		if (payee != null && !payee.code().equals(expected)) {
			problem("payee.code", Text.of(PolicyRule.PAYEE_AS_STATED.sentence().zh() + "应为 " + expected,
					PolicyRule.PAYEE_AS_STATED.sentence().en() + " It is " + expected), measure.citation());
		}
	}

	private static String field(String factOrEvidence) {
		return factOrEvidence.startsWith("evidence.") ? factOrEvidence : "facts." + factOrEvidence;
	}

	/**
	 * The fact that a condition looks at; the measure itself if it is none of its own.
	 */
	private String field(Verdict verdict) {
		return measure.conditions()
			.stream()
			.filter(condition -> condition.requirement().equals(verdict.requirement()))
			.map(Condition::check)
			.map(check -> "facts." + check.fact())
			.findFirst()
			.orElse("measureId");
	}

	private static Text unmet(Verdict verdict) {
		return Text.of("要求：" + verdict.requirement().zh() + "；实际：" + verdict.stated().zh(),
				"required: " + verdict.requirement().en() + "; but " + verdict.stated().en());
	}

	private void problem(String field, Text what, String citation) {
		problems.add(new FieldError(field, what.zh(), what.en(), citation));
	}

}
