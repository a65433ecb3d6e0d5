package grants.policy;

import java.time.LocalDate;
import java.util.List;

import grants.kernel.Text;

/**
 * An issued text (政策文件).
 *
 * @param id short id such as {@code D19}
 * @param number such as {@code 郑政〔2022〕19号}
 * @param overlaps what the document says about awards of the same type
 * @param notes interpretations that concern the whole document
 */
public record PolicyDocument(String id, String number, Text title, Text issuer, LocalDate issuedOn, InForce inForce,
		List<Clause> overlaps, List<Note> notes) {

	/** A clause of this document, printable. */
	public String cite(String clause) {
		return number + " " + clause;
	}

	PolicyDocument saying(List<Clause> overlaps, List<Note> notes) {
		return new PolicyDocument(id, number, title, issuer, issuedOn, inForce, overlaps, notes);
	}

}
