package grants.local.issuer;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.util.HtmlUtils;

/**
 * The login of the local platform: everybody on it, with what each can do, and a button
 * to be that person.
 */
@RestController
class LoginPage {

	/** The portal's own, so that both look alike. */
	static final String STYLE = "/assets/portal.css";

	private static final Map<String, String> ROLES = roles();

	private final SeededUsers users;

	LoginPage(SeededUsers users) {
		this.users = users;
	}

	private static Map<String, String> roles() {
		Map<String, String> roles = new LinkedHashMap<>();
		roles.put("applicant", "申报 · apply");
		roles.put("reviewer", "审核 · review");
		roles.put("approver", "审批 · approve");
		roles.put("finance-maker", "拨付 · pay");
		roles.put("clawback-officer", "追回 · clawback");
		roles.put("auditor", "审计 · audit");
		roles.put("administrator", "系统 · administration");
		return roles;
	}

	@GetMapping(path = "/login", produces = "text/html;charset=UTF-8")
	String page(CsrfToken csrf, @RequestParam(required = false) @Nullable String error) {
		Map<String, List<SeededUser>> groups = users.all()
			.stream()
			.collect(Collectors.groupingBy(LoginPage::group, LinkedHashMap::new, Collectors.toList()));
		String lists = ROLES.keySet()
			.stream()
			.filter(groups::containsKey)
			.map(role -> list(ROLES.get(role), groups.get(role)))
			.collect(Collectors.joining());
		return """
				<!DOCTYPE html>
				<html lang="zh-CN" data-theme="auto">
				<head><meta charset="utf-8"><title>本地登录 · 惠企奖补</title>
				<meta name="viewport" content="width=device-width, initial-scale=1"><meta name="color-scheme" content="light dark">
				<link rel="stylesheet" href="%s"></head>
				<body><main id="main">
				<header class="page-head"><h1>本地登录</h1>
				<p class="lead">这是本机演示用的身份认证，人员和单位都是虚构的。选择一个身份即可登录。<br>
				<span lang="en">The identity provider of this machine: everybody here is made up. Choose who to be.</span></p></header>
				%s
				<form method="post" action="/login"><input type="hidden" name="%s" value="%s">
				<div class="columns">%s</div></form>
				</main></body></html>
				"""
			.formatted(STYLE, error == null ? "" : "<p class=\"refusal\" role=\"alert\">没有这个用户 / no such user</p>",
					csrf.getParameterName(), csrf.getToken(), lists);
	}

	private static String group(SeededUser user) {
		return user.roles()
			.stream()
			.map(role -> role.startsWith("finance-") ? "finance-maker" : role)
			.min((a, b) -> Integer.compare(List.copyOf(ROLES.keySet()).indexOf(a),
					List.copyOf(ROLES.keySet()).indexOf(b)))
			.orElse("applicant");
	}

	private static String list(@Nullable String heading, @Nullable Collection<SeededUser> people) {
		String rows = people == null ? "" : people.stream().map(LoginPage::row).collect(Collectors.joining());
		return "<section><h2>%s</h2><ul class=\"list\">%s</ul></section>".formatted(heading, rows);
	}

	private static String row(SeededUser user) {
		return """
				<li><span class="list-main">%s<span class="hint" lang="en">%s</span></span>
				<span class="list-side"><button class="button quiet" name="username" value="%s">%s</button></span></li>
				""".formatted(HtmlUtils.htmlEscape(user.can().zh(), "UTF-8"),
				HtmlUtils.htmlEscape(user.can().en(), "UTF-8"), user.name(), user.name());
	}

	@GetMapping(STYLE)
	ResponseEntity<byte[]> style() {
		try (InputStream style = LoginPage.class.getResourceAsStream("/static" + STYLE)) {
			return style == null ? ResponseEntity.notFound().build()
					: ResponseEntity.ok().contentType(MediaType.valueOf("text/css")).body(style.readAllBytes());
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
