package grants.runtime.web;

/**
 * The roles of people. In tokens and events they are written in lower case with hyphens.
 */
public enum Role {

	APPLICANT, REVIEWER, APPROVER, FINANCE_MAKER, FINANCE_CHECKER, FINANCE_RELEASER, CLAWBACK_OFFICER, AUDITOR,
	ADMINISTRATOR;

	public String wireName() {
		return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
	}

}
