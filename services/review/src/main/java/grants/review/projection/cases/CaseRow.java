package grants.review.projection.cases;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

import grants.kernel.ApplicationId;
import grants.kernel.Money;
import grants.kernel.Sealed;
import grants.kernel.SocialCreditCode;
import grants.kernel.Text;
import grants.review.projection.Bilingual;
import grants.review.vocabulary.CaseId;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/**
 * A line of the list of cases.
 *
 * @param bureaus the lead first
 * @param amount what the lead bureau proposes, null as long as it proposes nothing
 */
public record CaseRow(CaseId caseId, ApplicationId applicationId, SocialCreditCode beneficiary, Sealed beneficiaryName,
		String measureId, Text measure, List<String> bureaus, CaseStage stage, LocalDate opinionsDueOn,
		@Nullable Money amount, @Nullable LocalDate noticeLastDay, Instant receivedAt, @Nullable Instant endedAt) {

	static CaseRow of(Document row) {
		String amount = row.getString("amount");
		String noticeLastDay = row.getString("noticeLastDay");
		String endedAt = row.getString("endedAt");
		return new CaseRow(new CaseId(row.getString("_id")), new ApplicationId(row.getString("applicationId")),
				new SocialCreditCode(row.getString("beneficiary")), new Sealed(row.getString("beneficiaryName")),
				row.getString("measureId"), Bilingual.read(row, "measure"), row.getList("bureaus", String.class),
				CaseStage.valueOf(row.getString("stage")), LocalDate.parse(row.getString("opinionsDueOn")),
				amount == null ? null : Money.parseYuan(amount),
				noticeLastDay == null ? null : LocalDate.parse(noticeLastDay),
				Instant.parse(row.getString("receivedAt")), endedAt == null ? null : Instant.parse(endedAt));
	}

}
