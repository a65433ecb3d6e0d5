package grants.portal.applicant.profile;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import grants.kernel.Text;
import grants.portal.applicant.Changed;
import grants.portal.applicant.PayeeFields;
import grants.portal.open.FactFields;
import grants.portal.services.ApplicationApi.Profile;
import grants.portal.services.ApplicationApi.ProfileContent;
import grants.portal.services.Measure;
import grants.portal.web.Input;
import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;

/**
 * The fields of a profile's form: {@code beneficiaryName}, {@code facts.<fact>},
 * {@code payee.<part>}, and whose it is.
 */
final class ProfileForm {

	static final String VERSION = "version";

	/** For which organisation the form was shown: people act for several. */
	static final String ORGANISATION = "organisation";

	private final ProfileFacts facts;

	private ProfileForm(List<Measure> measures, Collection<String> stated) {
		this.facts = new ProfileFacts(measures, stated);
	}

	/** With a field for everything that stands in the input. */
	static ProfileForm of(List<Measure> measures, Input input) {
		return new ProfileForm(measures, stated(input));
	}

	/** ... and for everything that is stored. */
	static ProfileForm of(List<Measure> measures, Input input, Profile stored) {
		Set<String> stated = new LinkedHashSet<>(stated(input));
		stated.addAll(stored.content().facts().keySet());
		return new ProfileForm(measures, stated);
	}

	private static List<String> stated(Input input) {
		return input.names()
			.stream()
			.filter(field -> field.matches("facts[.][A-Za-z0-9]{1,100}") && !input.value(field).isBlank())
			.map(field -> field.substring(FactFields.PREFIX.length()))
			.toList();
	}

	/**
	 * Facts that are shown together.
	 *
	 * @param document of the only document that asks for them; null if several do, or
	 * none does any more
	 * @param asked whether any measure in force asks for them
	 * @param filled how many of them have a value
	 * @param open whether something in it is filled in or wrong
	 */
	record Section(Measure.@Nullable Document document, boolean asked, List<Measure.Fact> facts, long filled,
			boolean open) {
	}

	/** What several documents ask for, then each document's own, then what none asks. */
	List<Section> sections(Input input) {
		return facts.groups().stream().map(group -> {
			List<String> fields = group.facts().stream().map(fact -> FactFields.PREFIX + fact.name()).toList();
			long filled = fields.stream().filter(field -> !input.value(field).isBlank()).count();
			return new Section(group.document(), group.asked(), group.facts(), filled,
					filled > 0 || fields.stream().anyMatch(input::isWrong));
		}).toList();
	}

	/** What a profile says, as its form shows it. */
	static Map<String, String> fields(Profile profile) {
		Map<String, String> fields = new LinkedHashMap<>();
		ProfileContent content = profile.content();
		fields.put(VERSION, Long.toString(profile.version()));
		fields.put(ORGANISATION, profile.beneficiary());
		fields.put("beneficiaryName", content.beneficiaryName());
		content.facts().forEach((fact, value) -> fields.put(FactFields.PREFIX + fact, value));
		fields.putAll(PayeeFields.of(content.payee(), profile.beneficiary()));
		return fields;
	}

	/** What was typed, for the service to judge. */
	ProfileContent read(Input sent, HttpServletRequest request) {
		Map<String, String> stated = new LinkedHashMap<>();
		facts.byName().forEach((name, fact) -> {
			String value = FactFields.plain(fact, sent.value(FactFields.PREFIX + name));
			if (!value.isEmpty()) {
				stated.put(name, value);
			}
		});
		return new ProfileContent(sent.value("beneficiaryName").strip(), stated, PayeeFields.read(request));
	}

	/** What its facts are called, by field. */
	Map<String, Text> factLabels() {
		Map<String, Text> labels = new LinkedHashMap<>();
		facts.byName().forEach((name, fact) -> labels.put(FactFields.PREFIX + name, fact.label()));
		return labels;
	}

	/** Where what was sent differs from what is stored now. */
	List<Changed> changed(Input sent, Profile now) {
		Map<String, Text> labels = new LinkedHashMap<>();
		labels.put("beneficiaryName", Text.of("单位名称", "name of the organisation"));
		labels.putAll(factLabels());
		labels.putAll(PayeeFields.labels());
		return Changed.between(labels, sent, fields(now),
				(field, value) -> FactFields.shown(facts.byName(), field, value));
	}

}
