package grants.portal.applicant.applications;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import grants.kernel.Money;
import grants.kernel.Text;
import grants.portal.applicant.Organisation;
import grants.portal.applicant.Progress;
import grants.portal.applicant.Progress.Stage;
import grants.portal.open.Catalogue;
import grants.portal.services.ApplicationApi;
import grants.portal.services.ApplicationApi.Application;
import grants.portal.services.ApplicationApi.ApplicationRow;
import grants.portal.services.ApplicationApi.Withdraw;
import grants.portal.services.DisbursementApi.Payment;
import grants.portal.services.DisbursementApi.Step;
import grants.portal.services.Receipt;
import grants.portal.services.Refused;
import grants.portal.services.RequestKey;
import grants.portal.session.Person;
import grants.portal.web.Input;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What was submitted, how far it has come, and what it was worth. */
@Controller
class ApplicationPages {

	private static final List<String> STATES = List.of("PENDING", "AWARDED", "REJECTED", "WITHDRAWN", "SUPERSEDED",
			"CANCELLED");

	private final ApplicationApi applications;

	private final Organisation organisation;

	private final Progress progress;

	private final Catalogue catalogue;

	ApplicationPages(ApplicationApi applications, Organisation organisation, Progress progress, Catalogue catalogue) {
		this.applications = applications;
		this.organisation = organisation;
		this.progress = progress;
		this.catalogue = catalogue;
	}

	/** Something that has happened. */
	record Moment(Instant at, Text what, @Nullable String more) {
	}

	@GetMapping("/applicant/applications")
	String list(Person person, @RequestParam(defaultValue = "") String state, @RequestParam @Nullable Long position,
			HttpServletRequest request, Model model) {
		String code = organisation.of(person, request);
		List<ApplicationRow> all = applications.applications(code, position);
		model.addAttribute("organisation", code);
		model.addAttribute("state", state);
		model.addAttribute("states",
				STATES.stream().filter(s -> all.stream().anyMatch(row -> row.state().equals(s))).toList());
		model.addAttribute("all", all.size());
		model.addAttribute("rows", all.stream().filter(row -> state.isEmpty() || row.state().equals(state)).toList());
		return "applicant/applications/list";
	}

	@GetMapping("/applicant/applications/{id}")
	String show(@PathVariable String id, Model model) {
		Application application = applications.application(id);
		Stage stage = progress.of(application);
		model.addAttribute("claim", application);
		model.addAttribute("stage", stage);
		model.addAttribute("choices", catalogue.choices(application.submission().terms().measureId()));
		model.addAttribute("moments", moments(application, stage));
		model.addAttribute("paid", paid(stage));
		return "applicant/applications/application";
	}

	/** For the files: one page, to be printed. */
	@GetMapping("/applicant/applications/{id}/receipt")
	String receipt(@PathVariable String id, Model model) {
		Application application = applications.application(id);
		model.addAttribute("claim", application);
		model.addAttribute("stage", progress.of(application));
		model.addAttribute("choices", catalogue.choices(application.submission().terms().measureId()));
		return "applicant/applications/receipt";
	}

	@GetMapping("/applicant/applications/{id}/withdrawal")
	String askToWithdraw(@PathVariable String id, HttpServletRequest request, Model model) {
		return withdrawing(id, Input.fresh(request, Map.of()), model);
	}

	@PostMapping("/applicant/applications/{id}/withdrawal")
	String withdraw(@PathVariable String id, HttpServletRequest request, HttpServletResponse response, Model model,
			RedirectAttributes after) {
		Input input = Input.sent(request);
		try {
			Withdraw body = new Withdraw(input.value("reason").strip());
			Receipt receipt = applications.withdraw(RequestKey.of(input.key(), body), id, body);
			after.addFlashAttribute("flash", "applications.withdrawn");
			after.addAttribute("position", receipt.position());
			return "redirect:/applicant/applications";
		}
		catch (Refused refused) {
			response.setStatus(refused.problem().status());
			return withdrawing(id, input.refused(refused.problem()), model);
		}
	}

	private String withdrawing(String id, Input input, Model model) {
		model.addAttribute("claim", applications.application(id));
		model.addAttribute("input", input);
		return "applicant/applications/withdrawal";
	}

	/** What the applicant's own record says and what the treasuries did, in order. */
	private static List<Moment> moments(Application application, Stage stage) {
		Stream<Moment> own = application.timeline().stream().map(m -> new Moment(m.at(), m.what(), m.reason()));
		Stream<Moment> payments = stage.payments()
			.stream()
			.flatMap(payment -> payment.attempts()
				.stream()
				.flatMap(a -> a.steps().stream())
				.map(s -> moment(payment, s)));
		return Stream.concat(own, payments).sorted(Comparator.comparing(Moment::at)).toList();
	}

	private static Moment moment(Payment payment, Step step) {
		String money = payment.amount() + "";
		return new Moment(step.at(), switch (step.reached()) {
			case "PREPARED" -> Text.of("拨付经办：" + money + " 元", "payment of " + money + " CNY prepared");
			case "APPROVED" -> Text.of("拨付复核通过", "payment approved");
			case "SENT" -> Text.of("已发送银行", "sent to the bank");
			case "CONFIRMED" -> Text.of("银行确认到账：" + money + " 元", "the bank confirms " + money + " CNY");
			case "RETURNED" -> Text.of("银行退回", "returned by the bank");
			case "VOIDED" -> Text.of("拨付指令作废，将重新办理", "instruction given up, to be made anew");
			default -> Text.of(step.reached(), step.reached());
		}, step.reason());
	}

	private static Money paid(Stage stage) {
		return stage.payments()
			.stream()
			.filter(payment -> payment.state().equals("CONFIRMED"))
			.map(Payment::amount)
			.reduce(Money.ZERO, Money::plus);
	}

}
