package grants.policy;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

import grants.kernel.Text;

/** The lists that measures refer to: one file each. */
record References(List<Bureau> bureaus, List<District> districts, List<ExclusionGroup> groups,
		List<EvidenceKind> evidence, List<BeneficiaryKind> beneficiaries, List<Unit> units) {

	static References read(UnaryOperator<String> files) {
		return new References(list(files, "bureaus.yaml", n -> new Bureau(id(n), name(n))),
				list(files, "districts.yaml", n -> new District(id(n), name(n))),
				list(files, "groups.yaml", n -> new ExclusionGroup(id(n), name(n))),
				list(files, "evidence.yaml", n -> new EvidenceKind(id(n), name(n), n.get("servesOnce").yes())),
				list(files, "beneficiaries.yaml", n -> new BeneficiaryKind(id(n), name(n))),
				list(files, "units.yaml", n -> new Unit(id(n), name(n))));
	}

	List<Treasury> treasuries() {
		return Stream.concat(Stream.of(Treasury.CITY), districts.stream().map(District::treasury)).toList();
	}

	Bureau bureau(Node node) {
		return find(node, bureaus, Bureau::id, "bureau");
	}

	ExclusionGroup group(Node node) {
		return find(node, groups, ExclusionGroup::id, "exclusion group");
	}

	EvidenceKind evidence(Node node) {
		return find(node, evidence, EvidenceKind::id, "kind of evidence");
	}

	BeneficiaryKind beneficiary(Node node) {
		return find(node, beneficiaries, BeneficiaryKind::id, "kind of beneficiary");
	}

	Unit unit(Node node) {
		return find(node, units, Unit::id, "unit");
	}

	List<Choice> districtChoices() {
		return districts.stream().map(d -> new Choice(d.code(), d.name())).toList();
	}

	private static <T> List<T> list(UnaryOperator<String> files, String file, Function<Node, T> reader) {
		List<T> all = new ArrayList<>();
		Set<String> ids = new HashSet<>();
		for (Node node : YamlFile.parse(file, files.apply(file)).items()) {
			node.only("id", "zh", "en", "servesOnce");
			if (!ids.add(id(node))) {
				throw node.broken(id(node) + " occurs twice");
			}
			all.add(reader.apply(node));
		}
		return List.copyOf(all);
	}

	private static String id(Node node) {
		return node.get("id").text();
	}

	private static Text name(Node node) {
		return Text.of(node.get("zh").text(), node.get("en").text());
	}

	private static <T> T find(Node node, List<T> all, Function<T, String> id, String what) {
		return all.stream()
			.filter(t -> id.apply(t).equals(node.text()))
			.findFirst()
			.orElseThrow(() -> node.broken("there is no " + what + " " + node.text()));
	}

}
