package grants.portal.operations;

import java.util.List;

import grants.portal.services.Operations;
import grants.portal.services.OperationsApi;
import grants.portal.services.Service;
import grants.portal.services.Told;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/**
 * Facts that two people have discarded, for auditors and administrators. Each area has
 * its own addresses, which end in {@code /discarded}.
 */
@Component
public final class DiscardedFacts {

	private static final int PAGE = 25;

	private final Operations operations;

	DiscardedFacts(Operations operations) {
		this.operations = operations;
	}

	/**
	 * @param service the one to be asked; empty for all
	 * @param after where the page before ended
	 */
	public String list(String base, String service, @Nullable String after, Model model) {
		Operations.Question<OperationsApi.DiscardedFacts> question = desk -> desk.operations().discarded(after, PAGE);
		List<Told<OperationsApi.DiscardedFacts>> told = service.isEmpty()
				? operations.everywhere(desk -> desk.operations().discarded(null, PAGE))
				: List.of(operations.at(Service.named(service), question));
		model.addAttribute("base", base);
		model.addAttribute("asked", service);
		model.addAttribute("services", Service.values());
		model.addAttribute("told", told);
		return "operations/discarded";
	}

	public String show(String base, String service, String id, Model model) {
		Service of = Service.named(service);
		model.addAttribute("base", base);
		model.addAttribute("service", of);
		model.addAttribute("fact", operations.of(of).discarded(id));
		return "operations/discarded-fact";
	}

}
