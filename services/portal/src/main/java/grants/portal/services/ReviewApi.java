package grants.portal.services;

import java.time.LocalDate;
import java.util.List;

import grants.kernel.Money;
import grants.kernel.Text;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.service.annotation.GetExchange;

/** The review service (审核), as far as pages need it. */
public interface ReviewApi {

	/** What is on public notice today; for everybody. */
	@GetExchange("/v1/notices")
	Rows<Notice> notices(@RequestParam int page, @RequestParam int size);

	/**
	 * A page of a list.
	 *
	 * @param page its number, from 0
	 */
	record Rows<T>(List<T> rows, int page, int size, long total) {
	}

	/**
	 * @param caseId has the UUID of the application
	 * @param provisional whether the last day may still move
	 */
	record Notice(String caseId, String beneficiaryName, Text measure, Money amount, LocalDate firstDay,
			LocalDate lastDay, boolean provisional) {
	}

}
