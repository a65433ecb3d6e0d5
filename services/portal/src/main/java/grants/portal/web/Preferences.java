package grants.portal.web;

import java.time.Duration;
import java.util.List;
import java.util.Locale;

import grants.portal.session.Address;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.LocaleResolver;

/** Language and colours: plain links that set a cookie and lead back. */
@Controller
class Preferences {

	private final LocaleResolver languages;

	Preferences(LocaleResolver languages) {
		this.languages = languages;
	}

	@GetMapping("/preferences")
	String prefer(@RequestParam @Nullable String language, @RequestParam @Nullable String theme,
			@RequestParam @Nullable String back, HttpServletRequest request, HttpServletResponse response) {
		if (language != null) {
			languages.setLocale(request, response, language.equals("en") ? Locale.ENGLISH : Locale.SIMPLIFIED_CHINESE);
		}
		if (theme != null && List.of("light", "dark", "auto").contains(theme)) {
			response.addHeader(HttpHeaders.SET_COOKIE,
					ResponseCookie.from(Page.THEME, theme)
						.path("/")
						.httpOnly(true)
						.secure(request.isSecure())
						.sameSite("Lax")
						.maxAge(Duration.ofDays(365))
						.build()
						.toString());
		}
		return "redirect:" + Address.inside(back).orElse("/");
	}

}
