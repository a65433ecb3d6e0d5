package grants.disbursement.api;

import grants.kernel.SocialCreditCode;
import grants.runtime.web.Caller;
import grants.runtime.web.Role;
import org.bson.Document;

/**
 * What a caller may see of payments: finance those of its own treasuries, applicants
 * those of their own organisations, auditors all, approvers those of awards that they
 * could cancel.
 */
record Viewer(Caller caller) {

	static final Role[] FINANCE = { Role.FINANCE_MAKER, Role.FINANCE_CHECKER, Role.FINANCE_RELEASER };

	private static final Role[] READERS = { Role.FINANCE_MAKER, Role.FINANCE_CHECKER, Role.FINANCE_RELEASER,
			Role.AUDITOR, Role.APPLICANT };

	boolean maySee(Document payment) {
		return isAuditor() || isFinanceOf(payment) || isBeneficiaryOf(payment);
	}

	/**
	 * Whether an approver of the bureau asks that leads the award's measure.
	 */
	boolean leads(Document award) {
		return caller.is(Role.APPROVER) && caller.bureaus().contains(award.getString("leadBureau"));
	}

	/** Account numbers are for those who have to compare them. */
	boolean seesAccount(Document payment) {
		return isFinanceOf(payment);
	}

	boolean seesPeople(Document payment) {
		return isAuditor() || isFinanceOf(payment);
	}

	boolean isAuditor() {
		return caller.is(Role.AUDITOR);
	}

	/**
	 * @throws grants.runtime.web.Forbidden saying what the caller lacks
	 */
	void requireMaySee(Document payment) {
		if (maySee(payment)) {
			return;
		}
		caller.actingAs(READERS);
		if (isFinance()) {
			caller.inTreasury(payment.getString("treasury"));
		}
		caller.actingFor(new SocialCreditCode(payment.getString("beneficiary")));
	}

	private boolean isFinanceOf(Document payment) {
		return isFinance() && caller.treasuries().contains(payment.getString("treasury"));
	}

	private boolean isBeneficiaryOf(Document payment) {
		return caller.is(Role.APPLICANT) && caller.organisations().contains(payment.getString("beneficiary"));
	}

	private boolean isFinance() {
		for (Role role : FINANCE) {
			if (caller.is(role)) {
				return true;
			}
		}
		return false;
	}

}
