package grants.policy;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * Every measure of every policy document, with all versions. Immutable; loading it checks
 * that everything named in it exists.
 */
public final class Catalogue {

	private final References references;

	private final List<PolicyDocument> documents;

	private final List<Measure> versions;

	Catalogue(References references, List<PolicyDocument> documents, List<Measure> versions) {
		this.references = references;
		this.documents = List.copyOf(documents);
		this.versions = List.copyOf(versions);
	}

	/**
	 * The catalogue that this build carries.
	 * @throws CatalogueBroken naming file, line and reason
	 */
	public static Catalogue published() {
		return read(new ClasspathFiles());
	}

	/**
	 * A catalogue from the files of a folder: an office's own, or a new document beside
	 * the published ones.
	 * @throws CatalogueBroken naming file, line and reason
	 */
	public static Catalogue read(Path folder) {
		return read(new FolderFiles(folder));
	}

	/**
	 * A catalogue from files.
	 * @param files the text of a file by its name, starting with {@code index.yaml}
	 * @throws CatalogueBroken naming file, line and reason
	 */
	public static Catalogue read(UnaryOperator<String> files) {
		return new CatalogueReader(files).read();
	}

	public List<PolicyDocument> documents() {
		return documents;
	}

	/**
	 * @throws IllegalArgumentException if there is no such document
	 */
	public PolicyDocument document(String id) {
		return documents.stream()
			.filter(d -> d.id().equals(id))
			.findFirst()
			.orElseThrow(() -> new IllegalArgumentException("no document " + id));
	}

	/** The latest version of each measure. */
	public List<Measure> measures() {
		return versions.stream().filter(m -> find(m.id()).orElseThrow().version() == m.version()).toList();
	}

	/** The latest version, if there is such a measure. */
	public Optional<Measure> find(String id) {
		return versions.stream().filter(m -> m.id().equals(id)).reduce((earlier, later) -> later);
	}

	/**
	 * The latest version.
	 * @throws IllegalArgumentException if there is no such measure
	 */
	public Measure measure(String id) {
		return find(id).orElseThrow(() -> new IllegalArgumentException("no measure " + id));
	}

	/**
	 * @throws IllegalArgumentException if there is no such version
	 */
	public Measure measure(String id, int version) {
		return versions.stream()
			.filter(m -> m.id().equals(id) && m.version() == version)
			.findFirst()
			.orElseThrow(() -> new IllegalArgumentException("no measure " + id + " version " + version));
	}

	/**
	 * The version of each measure by which an application received on that day is judged.
	 */
	public List<Measure> inForceOn(LocalDate date) {
		return versions.stream()
			.filter(m -> m.inForce().includes(date))
			.filter(m -> versions.stream()
				.noneMatch(later -> later.id().equals(m.id()) && later.version() > m.version()
						&& !date.isBefore(later.inForce().from())))
			.toList();
	}

	/** The version of one measure that is in force on that day. */
	public Optional<Measure> inForceOn(String id, LocalDate date) {
		return inForceOn(date).stream().filter(m -> m.id().equals(id)).findFirst();
	}

	public List<Bureau> bureaus() {
		return references.bureaus();
	}

	public List<District> districts() {
		return references.districts();
	}

	/** The city's first. */
	public List<Treasury> treasuries() {
		return references.treasuries();
	}

	public List<ExclusionGroup> groups() {
		return references.groups();
	}

}
