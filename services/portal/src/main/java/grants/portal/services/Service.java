package grants.portal.services;

import java.util.Arrays;
import java.util.Locale;

import grants.kernel.Text;

/** The services of the platform, in the order of a grant's life. */
public enum Service {

	APPLICATION, REVIEW, DISBURSEMENT, CLAWBACK, AUDIT;

	/** As addresses name it. */
	public String label() {
		return name().toLowerCase(Locale.ROOT);
	}

	/**
	 * @param label as an address names it
	 * @throws Refused if there is no such service
	 */
	public static Service named(String label) {
		return Arrays.stream(values())
			.filter(service -> service.label().equals(label))
			.findFirst()
			.orElseThrow(() -> new Refused(
					Problem.of(404, Text.of("没有这个服务", "There is no such service"), Text.of(label, label))));
	}

}
