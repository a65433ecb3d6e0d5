package grants.policy;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;

/** Reads all files of a catalogue, starting with {@code index.yaml}. */
final class CatalogueReader {

	private final UnaryOperator<String> files;

	CatalogueReader(UnaryOperator<String> files) {
		this.files = files;
	}

	Catalogue read() {
		References references = References.read(files);
		Node index = file("index.yaml").only("documents", "defaults");
		Node defaults = index.get("defaults").only("opinionWorkingDays", "noticeWorkingDays");
		List<PolicyDocument> documents = new ArrayList<>();
		List<Measure> versions = new ArrayList<>();
		Set<String> ids = new HashSet<>();
		FactRegister register = new FactRegister();
		for (Node id : index.get("documents").items()) {
			Node file = file(id.text() + ".yaml").only("document", "shared", "measures");
			PolicyDocument document = document(file.get("document"), id.text());
			if (!ids.add(document.id())) {
				throw id.broken("document " + document.id() + " occurs twice");
			}
			documents.add(document);
			Shared shared = Shared.read(file);
			MeasureReader reader = new MeasureReader(references, document, shared, defaults, register);
			for (Node node : file.get("measures").items()) {
				Measure measure = reader.read(node);
				requireNext(node, measure, versions);
				versions.add(measure);
			}
			shared.requireAllTaken();
		}
		return new Catalogue(references, documents, versions);
	}

	/**
	 * Versions of a measure are numbered from 1, and each is in force from a later day.
	 */
	private static void requireNext(Node node, Measure measure, List<Measure> versions) {
		List<Measure> earlier = versions.stream().filter(m -> m.id().equals(measure.id())).toList();
		if (measure.version() != earlier.size() + 1) {
			throw node.broken(measure.id() + " version " + measure.version() + ": version " + (earlier.size() + 1)
					+ " is expected here");
		}
		if (!earlier.isEmpty() && !measure.inForce().from().isAfter(earlier.getLast().inForce().from())) {
			throw node.broken(measure.id() + " version " + measure.version()
					+ " must be in force from a later day than the version before");
		}
	}

	private static PolicyDocument document(Node node, String expectedId) {
		node.only("id", "number", "title", "issuer", "issuedOn", "inForce", "overlaps", "notes");
		if (!node.get("id").text().equals(expectedId)) {
			throw node.get("id").broken("document " + expectedId + " is expected in this file");
		}
		PolicyDocument plain = new PolicyDocument(expectedId, node.get("number").text(), node.get("title").bilingual(),
				node.get("issuer").bilingual(), node.get("issuedOn").date(), node.get("inForce").inForce(), List.of(),
				List.of());
		return plain.saying(node.list("overlaps").stream().map(n -> clause(n, plain)).toList(),
				node.list("notes").stream().map(n -> note(n, plain)).toList());
	}

	private static Note note(Node node, PolicyDocument document) {
		return new Citing(document, node.get("clause").text()).note(node);
	}

	private static Clause clause(Node node, PolicyDocument document) {
		Note read = note(node, document);
		return new Clause(read.text(), read.citation());
	}

	private Node file(String name) {
		return YamlFile.parse(name, files.apply(name));
	}

}
