package grants.review.projection.notices;

import java.time.LocalDate;

import grants.kernel.Money;
import grants.kernel.Sealed;
import grants.kernel.Text;
import grants.review.projection.Bilingual;
import grants.review.vocabulary.CaseId;
import org.bson.Document;

/**
 * A public notice (公示), as anybody may read it.
 *
 * @param firstDay the day after publication
 * @param lastDay it runs until the end of this day
 * @param provisional whether the last day may still move, as its year's schedule of
 * holidays is not published
 */
public record Notice(CaseId caseId, Sealed beneficiaryName, Text measure, Money amount, LocalDate firstDay,
		LocalDate lastDay, boolean provisional) {

	static Notice of(Document row) {
		return new Notice(new CaseId(row.getString("_id")), new Sealed(row.getString("beneficiaryName")),
				Bilingual.read(row, "measure"), Money.parseYuan(row.getString("amount")),
				LocalDate.parse(row.getString("firstDay")), LocalDate.parse(row.getString("lastDay")),
				row.getBoolean("provisional"));
	}

}
