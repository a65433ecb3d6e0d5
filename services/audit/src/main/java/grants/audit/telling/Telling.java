package grants.audit.telling;

import java.util.List;

import grants.kernel.Money;
import grants.kernel.Text;
import org.jspecify.annotations.Nullable;

/**
 * What a fact says to a reader.
 *
 * @param amount that it is about, null if none
 * @param citations the clauses relied on
 */
public record Telling(Text sentence, @Nullable Money amount, List<String> citations) {

	static Telling of(String zh, String en) {
		return new Telling(Text.of(zh, en), null, List.of());
	}

	static Telling of(long amountFen, String zh, String en) {
		return new Telling(Text.of(zh, en), Money.ofFen(amountFen), List.of());
	}

	Telling citing(List<String> clauses) {
		return new Telling(sentence, amount, List.copyOf(clauses));
	}

	Telling citing(String clause) {
		return citing(List.of(clause));
	}

}
