package grants.runtime.web;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import grants.kernel.RuleViolated;
import grants.kernel.Text;

/**
 * Why a request was not carried out, as it is answered (RFC 9457), Chinese first.
 *
 * @param kind stable name; the last part of the {@code type}
 * @param more further members of the body, in order
 */
public record Problem(int status, String kind, Text title, Text detail, Map<String, Object> more) {

	public static final String MEDIA_TYPE = "application/problem+json";

	private static final String TYPE_PREFIX = "urn:grants:problem:";

	public Problem(int status, String kind, Text title, Text detail) {
		this(status, kind, title, detail, Map.of());
	}

	/** The body, ready to be written as JSON. */
	public Map<String, Object> body() {
		Map<String, Object> body = new LinkedHashMap<>();
		body.put("type", TYPE_PREFIX + kind);
		body.put("title", title.zh());
		body.put("titleEn", title.en());
		body.put("status", status);
		body.put("detail", detail.zh());
		body.put("detailEn", detail.en());
		body.putAll(more);
		return body;
	}

	/** What was sent can't be read as the request that it should be. */
	public static Problem malformed(List<FieldError> errors) {
		return new Problem(400, "malformed-request", Text.of("请求格式有误", "Malformed request"),
				Text.of("请改正下列各项后重新提交", "correct what is named here and send it again"), Map.of("errors", errors));
	}

	public static Problem malformed(FieldError error) {
		return malformed(List.of(error));
	}

	public static Problem unprocessable(List<FieldError> errors) {
		return new Problem(422, "unprocessable", Text.of("内容无法受理", "Cannot be taken up as it stands"),
				Text.of("请改正下列各项后重新提交", "correct what is named here and send it again"), Map.of("errors", errors));
	}

	public static Problem ruleViolated(RuleViolated refusal) {
		Map<String, Object> more = new LinkedHashMap<>();
		more.put("rule", refusal.rule().id());
		more.put("ruleName", refusal.rule().name());
		more.put("sentence", refusal.rule().sentence());
		more.put("because", refusal.because());
		if (refusal.instead() != null) {
			more.put("instead", refusal.instead());
		}
		more.put("citations", refusal.citations());
		return new Problem(409, "rule-violated", Text.of("不符合规则", "A rule forbids this"), refusal.because(), more);
	}

	public static Problem unauthenticated() {
		return new Problem(401, "unauthenticated", Text.of("需要登录", "Sign in first"),
				Text.of("请求须携带本平台签发、面向 grants 且未过期的 Bearer 令牌",
						"a bearer token of this platform's issuer, for audience grants and not expired, is needed"));
	}

	public static Problem forbidden(Text because) {
		return new Problem(403, "forbidden", Text.of("无权办理", "You may not do this"), because);
	}

	public static Problem notFound(Text because) {
		return new Problem(404, "not-found", Text.of("未找到", "Not found"), because);
	}

	/** The key has been used for another request. */
	static Problem keyReused() {
		return keyUsed(Text.of("该 Idempotency-Key 已用于另一请求（申请人、事项、对象或内容不同），请为新请求使用新的随机值",
				"this Idempotency-Key belongs to another request (another person, operation, target or body): "
						+ "use a new random value for a new request"));
	}

	/** The request was sent before and came to nothing, for good. */
	static Problem cameToNothing() {
		return keyUsed(Text.of("该请求此前未能受理，未作任何登记，也不会再登记；如仍需办理，请使用新的 Idempotency-Key 重新提交",
				"this request came to nothing when it was sent before; nothing was recorded, and nothing will be: "
						+ "send it with a new Idempotency-Key if it is still wanted"));
	}

	private static Problem keyUsed(Text because) {
		return new Problem(422, "idempotency-key-reused", Text.of("幂等键已被使用", "Idempotency key used before"), because);
	}

	/**
	 * Whether anything was recorded is not known to the caller: the same key finds out.
	 */
	public static Problem unavailable() {
		return new Problem(503, "unavailable", Text.of("暂时无法办理", "Not available at the moment"),
				Text.of("请稍后以相同的 Idempotency-Key 重试", "try again later with the same Idempotency-Key"));
	}

	/**
	 * A bug of ours.
	 * @param errorId by which the operators find it in the log
	 */
	public static Problem unexpected(String errorId) {
		return new Problem(500, "unexpected", Text.of("系统出错", "Something went wrong"),
				Text.of("请向管理人员提供错误编号 " + errorId, "tell the administrators the error id " + errorId),
				Map.of("errorId", errorId));
	}

}
