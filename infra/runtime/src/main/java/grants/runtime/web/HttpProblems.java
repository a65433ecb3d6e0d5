package grants.runtime.web;

import grants.kernel.Text;

/** The answers of HTTP itself, before any rule of the field is asked. */
final class HttpProblems {

	private HttpProblems() {
	}

	static Problem of(int status) {
		return switch (status) {
			case 401 -> Problem.unauthenticated();
			case 403 -> Problem.forbidden(Text.of("无权办理", "access is denied"));
			case 404 -> Problem.notFound(Text.of("没有这个地址", "there is nothing at this address"));
			case 405 -> problem(405, "method-not-allowed", "不支持的请求方法", "Method not allowed", "此地址只接受 Allow 头中列出的方法",
					"this address takes the methods named in the Allow header");
			case 406 -> problem(406, "not-acceptable", "无法提供所要的格式", "Not acceptable", "本服务以 JSON 应答",
					"this service answers in JSON");
			case 413 -> problem(413, "too-large", "请求过大", "Too large", "请求正文不得超过 1 MiB", "a body has at most 1 MiB");
			case 415 -> problem(415, "unsupported-media-type", "不支持的内容格式", "Unsupported media type",
					"请以 application/json 提交", "send application/json");
			case 503 -> Problem.unavailable();
			default -> problem(status, "http-" + status, status < 500 ? "请求有误" : "系统出错",
					status < 500 ? "Bad request" : "Something went wrong", "HTTP " + status, "HTTP " + status);
		};
	}

	private static Problem problem(int status, String kind, String zh, String en, String detailZh, String detailEn) {
		return new Problem(status, kind, Text.of(zh, en), Text.of(detailZh, detailEn));
	}

}
