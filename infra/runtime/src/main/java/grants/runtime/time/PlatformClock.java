package grants.runtime.time;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/**
 * The platform's clock: the system's, and in the local profile ahead of or behind it by
 * an offset that can grow but never shrink, so that a person can live through five years
 * in an afternoon and no service ever sees time go back. Security does not use it: tokens
 * expire in real time.
 */
public final class PlatformClock implements InstantSource {

	private final InstantSource system;

	private final Offsets offsets;

	private final List<Runnable> listeners = new CopyOnWriteArrayList<>();

	private volatile Duration offset;

	/** Where the offset survives a restart. */
	public interface Offsets {

		/** The stored offset; the initial one if none has been stored. */
		Duration load();

		void save(Duration offset);

	}

	public PlatformClock(InstantSource system, Offsets offsets) {
		this.system = system;
		this.offsets = offsets;
		this.offset = offsets.load();
	}

	/** The system's clock, for ever. */
	public static PlatformClock real() {
		return new PlatformClock(InstantSource.system(), new Offsets() {
			@Override
			public Duration load() {
				return Duration.ZERO;
			}

			@Override
			public void save(Duration offset) {
				throw new UnsupportedOperationException("this clock can't be moved");
			}
		});
	}

	@Override
	public Instant instant() {
		return system.instant().plus(offset);
	}

	/**
	 * Moves the clock forward; it goes on from there.
	 * @throws grants.kernel.RuleViolated if that instant is already over
	 */
	public void moveTo(Instant instant) {
		synchronized (this) {
			Instant now = instant();
			if (instant.isBefore(now)) {
				throw ClockRule.ONLY_FORWARD.violatedBecause("平台时间已是 " + now + "，不能回到 " + instant,
						"the platform's time is already " + now + ", it can't go back to " + instant);
			}
			Duration moved = Duration.between(system.instant(), instant);
			offsets.save(moved);
			offset = moved;
		}
		listeners.forEach(Runnable::run);
	}

	/** Tells the listener after every move. */
	public void onMove(Runnable listener) {
		listeners.add(listener);
	}

}
