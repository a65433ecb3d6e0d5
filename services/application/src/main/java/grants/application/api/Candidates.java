package grants.application.api;

import java.time.Instant;
import java.util.List;

import grants.kernel.ApplicationId;
import grants.kernel.Money;
import grants.kernel.Sealed;
import grants.kernel.SocialCreditCode;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/**
 * Who has applied to a call, for its lead bureau.
 *
 * @param number how many stand in the register at the moment
 * @param candidates in the order of receipt, those that ended since included; null until
 * the call has closed, so that nobody can tell anybody what the others claim
 */
record Candidates(CallView call, int number, @Nullable List<Candidate> candidates) {

	/**
	 * An application to the call.
	 *
	 * @param state {@code PENDING}, {@code WITHDRAWN}, {@code REJECTED} or
	 * {@code AWARDED}
	 */
	record Candidate(ApplicationId applicationId, SocialCreditCode beneficiary, Sealed beneficiaryName, String scope,
			String state, Money lowest, Money highest, Instant receivedAt) {

		static Candidate of(Document row) {
			return new Candidate(new ApplicationId(row.getString("_id")),
					new SocialCreditCode(row.getString("beneficiary")), new Sealed(row.getString("beneficiaryName")),
					row.getString("scope"), row.getString("state"), Money.parseYuan(row.getString("lowest")),
					Money.parseYuan(row.getString("highest")), row.getDate("submittedAt").toInstant());
		}

	}

}
