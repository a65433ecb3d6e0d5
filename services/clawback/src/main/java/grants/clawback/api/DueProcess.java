package grants.clawback.api;

import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * What the documents leave to the office.
 *
 * @param answerWorkingDays working days that a beneficiary has to answer a notice
 */
@ConfigurationProperties("grants.clawback")
public record DueProcess(int answerWorkingDays) {

	public DueProcess {
		if (answerWorkingDays < 1) {
			throw new IllegalArgumentException(
					"grants.clawback.answer-working-days is at least 1, not " + answerWorkingDays);
		}
	}

}
