package grants.portal.account;

import grants.kernel.Text;
import grants.portal.services.Problem;
import grants.portal.services.Refused;
import grants.portal.session.Area;
import grants.portal.session.Login;
import grants.portal.session.Person;
import grants.portal.web.Navigation;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** Signing in and out, and what an account is for. */
@Controller
class AccountPages {

	private final Login login;

	AccountPages(Login login) {
		this.login = login;
	}

	/** To the identity provider, if it is there. */
	@GetMapping("/login")
	String signIn() {
		if (!login.isPossible()) {
			throw new Refused(Problem.of(503, Text.of("暂时无法登录", "Signing in is not possible at the moment"), Text.of(
					"登录服务没有应答，请稍后再试。公开页面照常可用。",
					"The identity provider does not answer; please try again later. Public pages work as usual.")));
		}
		return "redirect:" + Login.START;
	}

	@GetMapping("/login/failed")
	String failed() {
		return "account/failed";
	}

	@GetMapping("/signed-out")
	String signedOut() {
		return "account/signed-out";
	}

	/** Where the person's work is. */
	@GetMapping("/account/start")
	String start(Person person) {
		return "redirect:" + Area.of(person)
			.stream()
			.flatMap(area -> Navigation.of(area, person).stream())
			.map(Navigation.Item::path)
			.findFirst()
			.orElse("/account");
	}

	@GetMapping("/account")
	String account(Person person, Model model) {
		model.addAttribute("person", person);
		return "account/account";
	}

}
