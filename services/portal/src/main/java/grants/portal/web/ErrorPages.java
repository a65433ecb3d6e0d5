package grants.portal.web;

import java.util.List;
import java.util.UUID;

import grants.kernel.Text;
import grants.portal.services.Problem;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.RequestMapping;

/** What went wrong before or behind every page. Nothing of the inside is shown. */
@Controller
class ErrorPages implements ErrorController {

	private static final Logger LOG = LoggerFactory.getLogger(ErrorPages.class);

	@RequestMapping("/error")
	String error(HttpServletRequest request, Model model) {
		int status = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE) instanceof Integer code ? code : 404;
		model.addAttribute("problem", switch (status) {
			case 404 -> Problem.of(404, Text.of("没有这个页面", "There is no such page"),
					Text.of("地址可能有误，或页面已经移动。", "The address may be wrong, or the page has moved."));
			case 403 -> Problem.of(403, Text.of("无权查看此页面", "You may not see this page"),
					Text.of("您的账号没有办理此项工作的岗位。", "Your account has no role for this work."));
			case 405 -> Problem.of(405, Text.of("此页面不能这样打开", "This page can’t be opened this way"),
					Text.of("请从上一页面重新进入。", "Go back and enter it again."));
			default -> status < 500
					? Problem.of(status, Text.of("请求有误", "Bad request"),
							Text.of("请检查地址或填写的内容。", "Check the address or what was filled in."))
					: unexpected(request, status);
		});
		return "web/refused";
	}

	private static Problem unexpected(HttpServletRequest request, int status) {
		String id = UUID.randomUUID().toString();
		LOG.error("error {} at {}", id, request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI),
				request.getAttribute(RequestDispatcher.ERROR_EXCEPTION) instanceof Throwable bug ? bug : null);
		return new Problem(status, null, "系统出错", "Something went wrong", "请稍后再试；如仍有问题，请向管理人员提供错误编号。",
				"Try again later; if it goes on, tell the administrators the error id.", null, null, null, null, null,
				List.of(), List.of(), id);
	}

}
