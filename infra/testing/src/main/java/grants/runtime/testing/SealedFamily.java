package grants.runtime.testing;

import java.util.List;
import java.util.stream.Stream;

/** The records of a sealed interface, through the sealed interfaces below it. */
final class SealedFamily {

	private SealedFamily() {
	}

	/** In the order of the permits clauses; each once. */
	static List<Class<?>> records(Class<?>... families) {
		return Stream.of(families).<Class<?>>flatMap(SealedFamily::recordsOf).distinct().toList();
	}

	private static Stream<Class<?>> recordsOf(Class<?> type) {
		return type.isSealed() ? Stream.of(type.getPermittedSubclasses()).flatMap(SealedFamily::recordsOf)
				: Stream.of(type);
	}

}
