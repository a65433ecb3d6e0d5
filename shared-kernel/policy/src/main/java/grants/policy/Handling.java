package grants.policy;

import java.util.List;

/**
 * Who reviews an application, and for how long.
 *
 * @param cooperating without the lead
 * @param opinionWorkingDays working days that a bureau has for its opinion
 * @param noticeWorkingDays working days of public notice (公示) before the award
 */
public record Handling(Bureau lead, List<Bureau> cooperating, int opinionWorkingDays, int noticeWorkingDays) {
}
