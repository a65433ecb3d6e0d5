package grants.contract;

import java.util.List;

/**
 * The terms of the measure under which an application was submitted, as they stood then.
 * Whoever handles the grant later works by this snapshot and never looks the measure up
 * again.
 *
 * @param measureId such as {@code D19-1a}
 * @param measureVersion version of the measure's data, from 1
 * @param documentNumber such as {@code 郑政〔2022〕19号}
 * @param clause such as {@code 三、（一）}
 * @param exclusionGroup measures of one group are of the same type (同类型)
 * @param leadBureau bureau id
 * @param cooperatingBureaus bureau ids, without the lead
 * @param opinionWorkingDays working days that a bureau has for its opinion
 * @param noticeWorkingDays working days of public notice (公示) before the award
 * @param treasuryShares who pays in which proportion; the city first, unless a district
 * pays alone
 * @param obligations what the beneficiary promises in return
 * @param citations the clauses relied on, printable
 */
public record TermsV1(String measureId, int measureVersion, TextV1 name, String documentNumber, String clause,
		String exclusionGroup, String leadBureau, List<String> cooperatingBureaus, int opinionWorkingDays,
		int noticeWorkingDays, List<TreasuryWeightV1> treasuryShares, List<ObligationTermsV1> obligations,
		List<String> citations) {
}
