package grants.portal.applicant.drafts;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import grants.kernel.Text;
import grants.portal.applicant.Changed;
import grants.portal.applicant.PayeeFields;
import grants.portal.open.FactFields;
import grants.portal.services.ApplicationApi.Draft;
import grants.portal.services.ApplicationApi.DraftContent;
import grants.portal.services.ApplicationApi.Evidence;
import grants.portal.services.ApplicationApi.Payee;
import grants.portal.services.Measure;
import grants.portal.services.Problem;
import grants.portal.web.EvidenceFile;
import grants.portal.web.Input;
import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.multipart.MultipartHttpServletRequest;

/**
 * The fields of a draft's form: {@code beneficiaryName}, {@code facts.<fact>},
 * {@code evidence.<kind>.number} and {@code .sha256}, {@code payee.<part>}.
 */
final class DraftForm {

	static final String VERSION = "version";

	private static final String EVIDENCE = "evidence.";

	private final Measure measure;

	DraftForm(Measure measure) {
		this.measure = measure;
	}

	/** What a draft says, as its form shows it. */
	Map<String, String> fields(Draft draft) {
		Map<String, String> fields = new LinkedHashMap<>();
		DraftContent content = draft.content();
		fields.put(VERSION, Long.toString(draft.version()));
		fields.put("beneficiaryName", content.beneficiaryName());
		content.facts().forEach((fact, value) -> fields.put(FactFields.PREFIX + fact, value));
		content.evidence().forEach(piece -> {
			fields.put(EVIDENCE + piece.kind() + ".number", piece.number());
			fields.put(EVIDENCE + piece.kind() + ".sha256", piece.sha256());
		});
		fields.putAll(PayeeFields.of(content.payee(), draft.beneficiary()));
		return fields;
	}

	/** A form that was sent, read: what can be saved of it, and what can't. */
	record Read(DraftContent content, List<Problem.FieldError> problems, Map<String, String> digests) {
	}

	Read read(HttpServletRequest request) {
		List<Problem.FieldError> problems = new ArrayList<>();
		Map<String, String> digests = new LinkedHashMap<>();
		Map<String, String> facts = new LinkedHashMap<>();
		for (Measure.Fact fact : measure.facts()) {
			String value = FactFields.plain(fact, value(request, FactFields.PREFIX + fact.name()));
			if (!value.isEmpty()) {
				facts.put(fact.name(), value);
			}
		}
		List<Evidence> evidence = new ArrayList<>();
		for (Measure.EvidenceKind kind : measure.evidence()) {
			piece(request, kind, problems, digests).ifPresent(evidence::add);
		}
		DraftContent content = new DraftContent(value(request, "beneficiaryName"), facts, evidence,
				payee(request, problems));
		return new Read(content, problems, digests);
	}

	/** A number without a file cannot be saved yet, and the other way round. */
	private static Optional<Evidence> piece(HttpServletRequest request, Measure.EvidenceKind kind,
			List<Problem.FieldError> problems, Map<String, String> digests) {
		String field = EVIDENCE + kind.id();
		String number = value(request, field + ".number");
		String digest = value(request, field + ".sha256");
		MultipartFile file = request instanceof MultipartHttpServletRequest parts ? parts.getFile(field + ".file")
				: null;
		if (file != null && !(file.isEmpty() && isNotChosen(file))) {
			Optional<Text> problem = EvidenceFile.problem(file);
			problem.ifPresent(text -> problems.add(new Problem.FieldError(field, text.zh(), text.en(), null)));
			if (problem.isEmpty()) {
				digest = EvidenceFile.digest(file);
				digests.put(field + ".sha256", digest);
			}
		}
		if (!digest.matches("[0-9a-f]{64}")) {
			if (!number.isEmpty() && problems.stream().noneMatch(p -> p.field().equals(field))) {
				problems.add(new Problem.FieldError(field, "已填写编号，还须选择文件，编号才能保存",
						"choose the file as well, so that the number can be saved", null));
			}
			return Optional.empty();
		}
		if (number.isEmpty()) {
			problems.add(new Problem.FieldError(field, "已选择文件，还须填写证照、合同或发票编号",
					"write the number of the certificate, contract or invoice as well", null));
			return Optional.empty();
		}
		return Optional.of(new Evidence(kind.id(), number, digest));
	}

	private static boolean isNotChosen(MultipartFile file) {
		return file.getOriginalFilename() == null || file.getOriginalFilename().isEmpty();
	}

	/** Null until all of it is there: the service takes no half account. */
	private static @Nullable Payee payee(HttpServletRequest request, List<Problem.FieldError> problems) {
		Payee payee = PayeeFields.read(request);
		if (payee == null) {
			return null;
		}
		int before = problems.size();
		require(problems, "payee.code", payee.code(), "请填写收款单位的统一社会信用代码",
				"the account holder's credit code is missing");
		require(problems, "payee.name", payee.name(), "请填写账户名称", "the account holder’s name is missing");
		require(problems, "payee.bankCode", payee.bankCode(), "请填写12位联行号", "the bank’s 12-digit code is missing");
		require(problems, "payee.account", payee.account(), "请填写账号", "the account number is missing");
		return problems.size() == before ? payee : null;
	}

	private static void require(List<Problem.FieldError> problems, String field, String value, String zh, String en) {
		if (value.isEmpty()) {
			problems.add(new Problem.FieldError(field, zh, en, null));
		}
	}

	private static String value(HttpServletRequest request, String field) {
		String value = request.getParameter(field);
		return value == null ? "" : value.strip();
	}

	/** What is still empty, each with the field where it is to be filled in. */
	List<Missing> missing(Input input) {
		List<Missing> missing = new ArrayList<>();
		if (input.value("beneficiaryName").isBlank()) {
			missing.add(new Missing("beneficiaryName", Text.of("单位名称", "name of the organisation")));
		}
		measure.facts()
			.stream()
			.filter(fact -> fact.when() == null && input.value(FactFields.PREFIX + fact.name()).isBlank())
			.forEach(fact -> missing.add(new Missing(FactFields.PREFIX + fact.name(), fact.label())));
		measure.evidence()
			.stream()
			.filter(kind -> input.value(EVIDENCE + kind.id() + ".sha256").isBlank()
					|| input.value(EVIDENCE + kind.id() + ".number").isBlank())
			.forEach(kind -> missing.add(new Missing(EVIDENCE + kind.id(), kind.name())));
		if (input.value("payee.account").isBlank() || input.value("payee.bankCode").isBlank()
				|| input.value("payee.name").isBlank()) {
			missing.add(new Missing("payee.name", Text.of("收款账户", "account to be paid to")));
		}
		return missing;
	}

	/** Something that is to be filled in. */
	record Missing(String field, Text what) {
	}

	/** Where what was sent differs from what is stored now. */
	List<Changed> changed(Input sent, Draft now) {
		Map<String, Measure.Fact> facts = FactFields.of(List.of(measure));
		return Changed.between(labels(), sent, fields(now), (field, value) -> FactFields.shown(facts, field, value));
	}

	private Map<String, Text> labels() {
		Map<String, Text> labels = new LinkedHashMap<>();
		labels.put("beneficiaryName", Text.of("单位名称", "name of the organisation"));
		measure.facts().forEach(fact -> labels.put(FactFields.PREFIX + fact.name(), fact.label()));
		measure.evidence()
			.forEach(kind -> labels.put(EVIDENCE + kind.id() + ".number",
					Text.of(kind.name().zh() + "编号", "number of " + kind.name().en())));
		labels.putAll(PayeeFields.labels());
		return labels;
	}

}
