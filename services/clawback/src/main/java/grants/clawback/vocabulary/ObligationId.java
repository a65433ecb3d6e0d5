package grants.clawback.vocabulary;

import grants.kernel.AwardId;
import grants.kernel.Ids;

/** Names one commitment of one award: {@code obligation-<uuid>}. */
public record ObligationId(String value) {

	public ObligationId {
		Ids.require("obligation", value);
	}

	/** The n-th commitment of the award's terms, from 0. */
	public static ObligationId of(AwardId award, int n) {
		return new ObligationId(Ids.derived("obligation", award.value(), Integer.toString(n)));
	}

	@Override
	public String toString() {
		return value;
	}

}
