package grants.portal.applicant;

import java.util.LinkedHashMap;
import java.util.Map;

import grants.kernel.Text;
import grants.portal.services.ApplicationApi.Payee;
import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;

/**
 * The fields of an account to be paid to: {@code payee.name}, {@code .code},
 * {@code .bankCode} and {@code .account}.
 */
public final class PayeeFields {

	private PayeeFields() {
	}

	/**
	 * @param payee null if there is none yet
	 * @param organisation whose account it usually is
	 */
	public static Map<String, String> of(@Nullable Payee payee, String organisation) {
		Map<String, String> fields = new LinkedHashMap<>();
		fields.put("payee.name", payee == null ? "" : payee.name());
		fields.put("payee.code", payee == null ? organisation : payee.code());
		fields.put("payee.bankCode", payee == null ? "" : payee.bankCode());
		fields.put("payee.account", payee == null ? "" : payee.account());
		return fields;
	}

	/** As it was typed; null if nothing was but whose it is. */
	public static @Nullable Payee read(HttpServletRequest request) {
		Payee payee = new Payee(value(request, "payee.code"), value(request, "payee.name"),
				digits(value(request, "payee.bankCode")), digits(value(request, "payee.account")));
		boolean begun = !payee.name().isEmpty() || !payee.bankCode().isEmpty() || !payee.account().isEmpty();
		return begun ? payee : null;
	}

	/** What its parts are called. */
	public static Map<String, Text> labels() {
		Map<String, Text> labels = new LinkedHashMap<>();
		labels.put("payee.name", Text.of("账户名称", "account holder"));
		labels.put("payee.code", Text.of("收款单位信用代码", "holder’s credit code"));
		labels.put("payee.bankCode", Text.of("联行号", "bank code"));
		labels.put("payee.account", Text.of("账号", "account number"));
		return labels;
	}

	/** As people group them. */
	private static String digits(String typed) {
		return typed.replaceAll("[\\s-]", "");
	}

	private static String value(HttpServletRequest request, String field) {
		String value = request.getParameter(field);
		return value == null ? "" : value.strip();
	}

}
