package grants.portal.review.successions;

import java.util.List;
import java.util.Map;

import grants.portal.services.OfficeApi;
import grants.portal.services.OfficeApi.BeginSuccession;
import grants.portal.services.OfficeApi.Begun;
import grants.portal.services.OfficeApi.RegistryDocument;
import grants.portal.services.Problem;
import grants.portal.services.Problem.FieldError;
import grants.portal.services.Refused;
import grants.portal.services.RequestKey;
import grants.portal.web.EvidenceFile;
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
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** One code takes the place of another, by the registry's document. */
@Controller
class SuccessionPages {

	private static final String DIGEST = "document.sha256";

	private static final List<String> KINDS = List.of("RENAME", "MERGER");

	private final OfficeApi office;

	SuccessionPages(OfficeApi office) {
		this.office = office;
	}

	/** Those of one organisation; without one, a field to ask for it. */
	@GetMapping("/review/successions")
	String list(@RequestParam(defaultValue = "") String beneficiary, HttpServletResponse response, Model model) {
		String code = beneficiary.strip();
		Input input = Input.of(Map.of("beneficiary", code));
		if (!code.isEmpty()) {
			try {
				model.addAttribute("successions", office.successions(code));
			}
			catch (Refused refused) {
				response.setStatus(refused.problem().status());
				input.refused(refused.problem());
			}
		}
		model.addAttribute("input", input);
		return "review/successions/list";
	}

	@GetMapping("/review/successions/new")
	String ask(HttpServletRequest request, Model model) {
		return asking(Input.fresh(request, Map.of()), model);
	}

	@PostMapping("/review/successions/new")
	String begin(@RequestParam @Nullable MultipartFile document, HttpServletRequest request,
			HttpServletResponse response, Model model, RedirectAttributes after) {
		Input input = Input.sent(request);
		try {
			String kind = input.value("kind");
			input.with(Map.of(DIGEST, digest(document, input.value(DIGEST))));
			BeginSuccession body = new BeginSuccession(input.value("predecessor").strip(),
					input.value("successor").strip(), kind.isEmpty() ? null : kind,
					new RegistryDocument(input.value("document.number").strip(), input.value(DIGEST)),
					input.value("effectiveOn"));
			Begun begun = office.begin(RequestKey.of(input.key(), body), body);
			after.addFlashAttribute("flash", "successions.begun");
			after.addAttribute("position", begun.receipt().position());
			return "redirect:/review/successions/" + begun.succession();
		}
		catch (Refused refused) {
			response.setStatus(refused.problem().status());
			return asking(input.refused(refused.problem()), model);
		}
	}

	private static String asking(Input input, Model model) {
		model.addAttribute("input", input);
		model.addAttribute("kinds", KINDS);
		return "review/successions/new";
	}

	@GetMapping("/review/successions/{id}")
	String show(@PathVariable String id, @RequestParam @Nullable Long position, Model model) {
		model.addAttribute("succession", office.succession(id, position));
		return "review/successions/succession";
	}

	/** Of the file that was sent, or of one that was sent before. */
	private static String digest(@Nullable MultipartFile file, String before) {
		if (file == null || file.getOriginalFilename() == null || file.getOriginalFilename().isEmpty()) {
			return before;
		}
		EvidenceFile.problem(file).ifPresent(what -> {
			throw new Refused(Problem.ofFields(what, List.of(new FieldError("document", what.zh(), what.en(), null))));
		});
		return EvidenceFile.digest(file);
	}

}
