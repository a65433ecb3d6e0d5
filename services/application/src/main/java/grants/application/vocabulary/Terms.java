package grants.application.vocabulary;

import java.util.List;

import grants.kernel.Text;

/**
 * The terms of the measure under which an application is submitted, as they stand at that
 * moment. Everything decided later about the application works by this snapshot; the
 * measure is never looked up again.
 *
 * @param measureId such as {@code D19-1a}
 * @param measureVersion version of the measure's data, from 1
 * @param documentNumber such as {@code 郑政〔2022〕19号}
 * @param exclusionGroup measures of one group are of the same type (同类型)
 * @param caps what the sum of several awards must not exceed
 * @param cooperatingBureaus bureau ids, without the lead
 * @param treasuries who pays in which proportion; the city first
 * @param obligations what the beneficiary promises in return
 * @param citations the clauses relied on, printable
 */
public record Terms(String measureId, int measureVersion, Text name, String documentNumber, String clause,
		InForce inForce, String exclusionGroup, Overlap overlap, List<SharedCap> caps, String leadBureau,
		List<String> cooperatingBureaus, int opinionWorkingDays, int noticeWorkingDays, List<TreasuryWeight> treasuries,
		List<Obligation> obligations, List<String> citations) {

	public Terms {
		caps = List.copyOf(caps);
		cooperatingBureaus = List.copyOf(cooperatingBureaus);
		treasuries = List.copyOf(treasuries);
		obligations = List.copyOf(obligations);
		citations = List.copyOf(citations);
	}

	/** The measure for people who don't know its id, with its clause. */
	public Text title() {
		return Text.of("《" + name.zh() + "》（" + citation() + "）", "“" + name.en() + "” (" + citation() + ")");
	}

	/** The clause with its document, printable. */
	public String citation() {
		return documentNumber + " " + clause;
	}

}
