package grants.portal.audit.search;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

import grants.kernel.Text;
import grants.portal.services.AuditApi;
import grants.portal.services.AuditApi.References;
import grants.portal.services.Problem;
import grants.portal.services.Refused;
import grants.portal.web.Input;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Where auditors begin: one field that takes whatever they have in hand. */
@Controller
class SearchPage {

	private static final Pattern CODE = Pattern.compile("[0-9A-Z]{18}");

	private static final String UUID = "[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}";

	private static final Pattern APPLICATION = Pattern.compile("(application|case)-" + UUID);

	private static final Pattern AWARD = Pattern.compile("award-" + UUID);

	private static final Pattern CALL = Pattern.compile("call-[A-Za-z0-9._-]{1,120}");

	private static final Pattern FACT = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._:-]{5,199}");

	/** Of a bank, a registry or the platform itself; what has no digit is a name. */
	private static final Pattern REFERENCE = Pattern.compile("(?=.*\\d)[^\\p{Cntrl}]{4,200}");

	private final AuditApi audit;

	SearchPage(AuditApi audit) {
		this.audit = audit;
	}

	@GetMapping("/audit")
	String search(@RequestParam(defaultValue = "") String q, HttpServletResponse response, Model model) {
		String asked = q.strip();
		Input input = Input.of(Map.of("q", asked));
		model.addAttribute("input", input);
		if (asked.isEmpty()) {
			return "audit/search/search";
		}
		try {
			return find(asked, model);
		}
		catch (Refused refused) {
			response.setStatus(refused.problem().status());
			input.refused(refused.problem().status() == 400 ? wrong(refused.problem()) : refused.problem());
			return "audit/search/search";
		}
	}

	/** Asks before it leads there, so that a slip of the pen is corrected here. */
	private String find(String asked, Model model) {
		String page = pageOf(asked);
		return page == null ? ofReference(asked, model) : "redirect:" + page;
	}

	/**
	 * To the one grant or the one beneficiary; if there are several, one has to choose.
	 */
	private String ofReference(String asked, Model model) {
		References found = audit.references(asked);
		if (found.applications().size() == 1) {
			return "redirect:/audit/applications/" + found.applications().getFirst();
		}
		if (found.applications().isEmpty() && found.beneficiaries().size() == 1) {
			return "redirect:/audit/beneficiaries/" + found.beneficiaries().getFirst();
		}
		model.addAttribute("found", found);
		return "audit/search/search";
	}

	/** Null if it may be a reference. */
	private @Nullable String pageOf(String asked) {
		String code = asked.toUpperCase(Locale.ROOT);
		if (CODE.matcher(code).matches()) {
			audit.ofBeneficiary(code, 0, 1);
			return "/audit/beneficiaries/" + code;
		}
		if (APPLICATION.matcher(asked).matches()) {
			String application = asked.replaceFirst("^case-", "application-");
			audit.ofApplication(application, 0, 1);
			return "/audit/applications/" + application;
		}
		if (AWARD.matcher(asked).matches()) {
			audit.ofAward(asked, 0, 1);
			return "/audit/awards/" + asked;
		}
		if (CALL.matcher(asked).matches()) {
			audit.ofCall(asked, 0, 1);
			return "/audit/calls/" + asked;
		}
		if (FACT.matcher(asked).matches() && isFact(asked)) {
			return "/audit/facts/" + asked;
		}
		if (REFERENCE.matcher(asked).matches()) {
			return null;
		}
		throw new Refused(Problem.ofFields(Text.of("无法识别所查内容", "This can’t be looked up"), List
			.of(new Problem.FieldError("q", "请输入统一社会信用代码，或者申报、奖补、申报通知、支付指令、追回案件、事实的编号，或者银行、登记机关的编号；不能按名称查询",
					"enter a credit code, the id of an application, award, call, payment instruction, clawback case or fact, or the reference of a bank or registry; names can’t be searched",
					null))));
	}

	private boolean isFact(String asked) {
		try {
			audit.fact(asked);
			return true;
		}
		catch (Refused refused) {
			if (refused.problem().status() == 404 && REFERENCE.matcher(asked).matches()) {
				return false;
			}
			throw refused;
		}
	}

	/** The service names the part of its address, the page has one field. */
	private static Problem wrong(Problem problem) {
		List<Problem.FieldError> errors = problem.errors()
			.stream()
			.map(error -> new Problem.FieldError("q", error.zh(), error.en(), error.citation()))
			.toList();
		return errors.isEmpty() ? problem : Problem.ofFields(problem.heading(), errors);
	}

}
