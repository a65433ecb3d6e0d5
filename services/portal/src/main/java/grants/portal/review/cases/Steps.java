package grants.portal.review.cases;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;

import grants.portal.services.ReviewApi.Case;
import grants.portal.services.ReviewApi.Item;
import grants.portal.services.ReviewApi.Next;
import grants.portal.services.ReviewApi.Refusal;

/** What the person who looks at a case could do in it, as the service says. */
record Steps(Case of) {

	/** What leads on comes before what leads back. */
	private static final List<String> ORDER = List.of("CLAIM", "GIVE_OPINION", "CONCLUDE", "APPROVE", "REJECT",
			"RELEASE", "REASSIGN");

	/** Possible, and not without effect. */
	public List<Next> possible() {
		return of.next()
			.stream()
			.filter(Next::possible)
			.filter(this::changesSomething)
			.sorted(Comparator.comparing(next -> ORDER.indexOf(next.action())))
			.toList();
	}

	private boolean changesSomething(Next next) {
		Optional<Item> item = of.item(next.bureau());
		return switch (next.action()) {
			case "CLAIM" -> item.filter(i -> i.holder() != null).isEmpty();
			case "REASSIGN" -> item.filter(i -> i.holder() != null).isPresent();
			// one page for both
			case "REJECT" ->
				of.next().stream().noneMatch(other -> other.action().equals("APPROVE") && other.possible());
			default -> true;
		};
	}

	/** Why the rest is not possible now, each reason once. */
	public List<Refusal> refusals() {
		return of.next().stream().flatMap(next -> Optional.ofNullable(next.refusal()).stream()).distinct().toList();
	}

}
