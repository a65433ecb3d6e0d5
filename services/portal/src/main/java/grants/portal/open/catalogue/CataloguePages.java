package grants.portal.open.catalogue;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

import grants.portal.open.Catalogue;
import grants.portal.services.Measure;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** All measures, and each with its clause. */
@Controller
class CataloguePages {

	private final Catalogue catalogue;

	CataloguePages(Catalogue catalogue) {
		this.catalogue = catalogue;
	}

	/**
	 * What the list is narrowed to, as it stands in the address.
	 *
	 * @param open whether it can be claimed at the moment
	 */
	record Filter(String q, String kind, String bureau, boolean open) {

		boolean admits(Measure measure) {
			return (q.isEmpty()
					|| Stream.of(q.toLowerCase(Locale.ROOT).split("\\s+")).allMatch(texts(measure)::contains))
					&& (kind.isEmpty() || measure.beneficiaries().stream().anyMatch(k -> k.id().equals(kind)))
					&& (bureau.isEmpty() || measure.leadBureau().id().equals(bureau))
					&& (!open || measure.calls().isOpen());
		}

		private static String texts(Measure m) {
			return String
				.join("\n", m.id(), m.name().zh(), m.name().en(), m.summary().zh(), m.summary().en(), m.quote(),
						m.citation(), m.document().title().zh(), m.document().title().en(), m.leadBureau().name().zh(),
						m.leadBureau().name().en())
				.toLowerCase(Locale.ROOT);
		}

		public boolean isEmpty() {
			return q.isEmpty() && kind.isEmpty() && bureau.isEmpty() && !open;
		}

	}

	@GetMapping("/catalogue")
	String list(@RequestParam(defaultValue = "") String q, @RequestParam(defaultValue = "") String kind,
			@RequestParam(defaultValue = "") String bureau, @RequestParam @Nullable String open, Model model) {
		List<Measure> all = catalogue.measures();
		Filter filter = new Filter(q.strip(), kind, bureau, open != null);
		model.addAttribute("filter", filter);
		model.addAttribute("kinds", Catalogue.kinds(all));
		model.addAttribute("bureaus", Catalogue.bureaus(all));
		model.addAttribute("all", all.size());
		model.addAttribute("measures", all.stream().filter(filter::admits).toList());
		return "open/catalogue/list";
	}

	@GetMapping("/catalogue/{id}")
	String measure(@PathVariable String id, Model model) {
		model.addAttribute("measure", catalogue.measure(id));
		return "open/catalogue/measure";
	}

}
