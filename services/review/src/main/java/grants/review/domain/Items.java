package grants.review.domain;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

import grants.kernel.Actor;
import grants.review.domain.Item.Answered;
import grants.review.domain.Item.Held;
import org.jspecify.annotations.Nullable;

/** The items of a case by bureau, the lead's first. */
public record Items(Map<String, Item> byBureau) {

	public Items {
		byBureau = Collections.unmodifiableMap(new LinkedHashMap<>(byBureau));
	}

	static Items waiting(List<String> bureaus) {
		Map<String, Item> items = new LinkedHashMap<>();
		bureaus.forEach(bureau -> items.put(bureau, new Item.Waiting()));
		return new Items(items);
	}

	@Nullable Item of(String bureau) {
		return byBureau.get(bureau);
	}

	Items with(String bureau, Item item) {
		Map<String, Item> items = new LinkedHashMap<>(byBureau);
		if (items.put(bureau, item) == null) {
			throw new IllegalStateException("no item of " + bureau);
		}
		return new Items(items);
	}

	/** The bureaus that have not answered. */
	List<String> outstanding() {
		return bureausWhose(item -> !(item instanceof Answered));
	}

	/** The bureaus whose opinion is unfavourable. */
	List<String> unfavourable() {
		return bureausWhose(item -> item instanceof Answered answer && !answer.favourable());
	}

	/** Who gave an opinion. */
	Set<String> authors() {
		return byBureau.values()
			.stream()
			.filter(Answered.class::isInstance)
			.map(item -> ((Answered) item).by().subject())
			.collect(Collectors.toUnmodifiableSet());
	}

	/** Whether the person holds or has answered the item of another bureau. */
	boolean isTakenUpElsewhere(Actor person, String bureau) {
		return byBureau.entrySet()
			.stream()
			.filter(e -> !e.getKey().equals(bureau))
			.anyMatch(e -> switch (e.getValue()) {
				case Item.Waiting _ -> false;
				case Held held -> held.by().isSamePersonAs(person);
				case Answered answer -> answer.by().isSamePersonAs(person);
			});
	}

	private List<String> bureausWhose(Predicate<Item> predicate) {
		return byBureau.entrySet().stream().filter(e -> predicate.test(e.getValue())).map(Map.Entry::getKey).toList();
	}

}
