package grants.contract;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

/**
 * A call for applications (申报通知) as it was announced at the time.
 *
 * @param callId such as {@code call-...}
 * @param measureId such as {@code D19-1a}
 * @param name of the call or batch (批次)
 * @param kind {@code OPEN}, {@code QUOTA} (first come, first served) or {@code RANKING}
 * (all candidates are decided at once)
 * @param places how many live applications a {@code QUOTA} call has room for; null for
 * the others
 * @param leadBureau bureau id
 * @param opensAt the first instant at which an application is in time
 * @param closesAt the last instant at which an application is in time
 */
public record CallV1(String callId, String measureId, TextV1 name, String kind, @Nullable Integer places,
		String leadBureau, Instant opensAt, Instant closesAt) {
}
