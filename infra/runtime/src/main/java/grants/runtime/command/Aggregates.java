package grants.runtime.command;

import java.util.List;

/** The aggregates of a service: one bean a service. */
public record Aggregates(List<Class<?>> types) {

	public static Aggregates of(Class<?>... types) {
		return new Aggregates(List.of(types));
	}

}
