package grants.clawback.domain;

import java.util.List;
import java.util.function.Predicate;

import grants.clawback.event.ObligationsEvent;
import org.axonframework.messaging.Message;
import org.hamcrest.CustomTypeSafeMatcher;
import org.hamcrest.Matcher;

/** What a commit holds, for tests that are about one of its events. */
final class Events {

	private Events() {
	}

	/** Exactly one event of the kind, and it fits. */
	static <E extends ObligationsEvent> Matcher<List<Object>> one(Class<E> kind, Predicate<E> fits) {
		return matching("one fitting " + kind.getSimpleName(), events -> {
			List<E> found = events.stream().filter(kind::isInstance).map(kind::cast).toList();
			return found.size() == 1 && fits.test(found.getFirst());
		});
	}

	/** The kinds of all events, in order. */
	@SafeVarargs
	static Matcher<List<Object>> kinds(Class<? extends ObligationsEvent>... kinds) {
		return matching("events of the kinds " + List.of(kinds),
				events -> events.stream().map(Object::getClass).toList().equals(List.of(kinds)));
	}

	private static Matcher<List<Object>> matching(String what, Predicate<List<Object>> test) {
		return new CustomTypeSafeMatcher<>(what) {
			@Override
			protected boolean matchesSafely(List<Object> events) {
				return test.test(events.stream()
					.map(e -> e instanceof Message<?> message ? (Object) message.getPayload() : e)
					.toList());
			}
		};
	}

}
