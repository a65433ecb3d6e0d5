package grants.application.command;

import java.time.Instant;

import grants.application.vocabulary.Call;
import grants.application.vocabulary.CallTerms;
import grants.application.vocabulary.InForce;
import grants.kernel.Actor;
import org.jspecify.annotations.Nullable;

/**
 * Announce a call.
 *
 * @param inForce when the measure is in force
 * @param demanded what the measure's data says of its calls; null if nothing
 * @param citation the clause of the measure
 */
public record OpenCall(Call call, InForce inForce, @Nullable CallTerms demanded, String citation, Instant receivedAt,
		Actor by) implements CallCommand {

	@Override
	public String measureId() {
		return call.measureId();
	}

}
