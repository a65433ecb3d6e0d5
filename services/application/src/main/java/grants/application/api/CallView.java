package grants.application.api;

import java.time.Instant;

import grants.application.domain.CallsState.Announced;
import grants.application.vocabulary.Call;
import grants.application.vocabulary.CallId;
import grants.application.vocabulary.CallKind;
import grants.application.vocabulary.CallTerms;
import grants.application.vocabulary.CityMoment;
import grants.kernel.Text;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/**
 * A call as everybody may see it.
 *
 * @param places of a {@code QUOTA} call, null for the others
 * @param opensAt the first instant in time
 * @param closesAt the last instant in time
 */
record CallView(CallId callId, String measureId, Text name, CallKind kind, @Nullable Integer places, String leadBureau,
		CityMoment opensAt, CityMoment closesAt, State state) {

	/** Where a call stands at the moment. */
	enum State {

		COMING, OPEN, CLOSED, CANCELLED;

		static State of(Call call, boolean cancelled, Instant now) {
			if (cancelled) {
				return CANCELLED;
			}
			if (now.isBefore(call.opensAt())) {
				return COMING;
			}
			return call.includes(now) ? OPEN : CLOSED;
		}

	}

	static CallView of(Announced announced, Instant now) {
		return of(announced.call(), announced.stage() == Announced.Stage.CANCELLED, now);
	}

	static CallView of(Call call, boolean cancelled, Instant now) {
		return new CallView(call.id(), call.measureId(), call.name(), call.terms().kind(), call.terms().places(),
				call.leadBureau(), CityMoment.of(call.opensAt()), CityMoment.of(call.closesAt()),
				State.of(call, cancelled, now));
	}

	/** From a row of the view of calls. */
	static CallView of(Document row, Instant now) {
		return of(callOf(row), row.getBoolean("cancelled"), now);
	}

	static Call callOf(Document row) {
		return new Call(new CallId(row.getString("_id")), row.getString("measureId"),
				Text.of(row.getString("nameZh"), row.getString("nameEn")),
				new CallTerms(CallKind.valueOf(row.getString("kind")), row.getInteger("places")),
				row.getString("leadBureau"), row.getDate("opensAt").toInstant(), row.getDate("closesAt").toInstant());
	}

}
