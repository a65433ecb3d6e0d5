package grants.journey;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import com.mongodb.client.MongoClient;
import org.bson.Document;
import org.bson.types.Binary;

/**
 * Texts that nobody may find in clear in what a platform keeps, in any form that a
 * program would write: UTF-8, UTF-16, JSON escapes, hexadecimal, and Base64 at each of
 * its three offsets, in both alphabets.
 */
final class Canaries {

	private record Form(String name, byte[] bytes) {
	}

	/** By their first byte, so that one pass over a file finds all. */
	private final List<List<Form>> forms = new ArrayList<>();

	Canaries(List<String> texts) {
		for (int i = 0; i < 256; i++) {
			forms.add(new ArrayList<>());
		}
		texts.forEach(this::addText);
	}

	private void addText(String text) {
		for (Charset charset : List.of(StandardCharsets.UTF_8, StandardCharsets.UTF_16LE, StandardCharsets.UTF_16BE)) {
			byte[] bytes = text.getBytes(charset);
			add(text + " in " + charset, bytes);
			addAscii(text + " in hex of " + charset, HexFormat.of().formatHex(bytes));
			for (int offset = 0; offset < 3; offset++) {
				addBase64(text + " in Base64 of " + charset, bytes, offset);
			}
		}
		StringBuilder escaped = new StringBuilder();
		text.chars().forEach(c -> escaped.append(c < 128 ? Character.toString(c) : String.format("\\u%04x", c)));
		addAscii(text + " in JSON escapes", escaped.toString());
	}

	/**
	 * The groups of three that hold nothing but the text, if it begins at that offset.
	 */
	private void addBase64(String name, byte[] bytes, int offset) {
		int skipped = (3 - offset) % 3;
		int whole = (bytes.length - skipped) / 3 * 3;
		if (whole >= 6) {
			byte[] inside = Arrays.copyOfRange(bytes, skipped, skipped + whole);
			addAscii(name, Base64.getEncoder().encodeToString(inside));
			addAscii(name + "url", Base64.getUrlEncoder().encodeToString(inside));
		}
	}

	private void addAscii(String name, String text) {
		add(name, text.getBytes(StandardCharsets.US_ASCII));
	}

	private void add(String name, byte[] bytes) {
		forms.get(bytes[0] & 0xff).add(new Form(name, bytes));
	}

	/** Which forms stand in these bytes. */
	List<String> in(byte[] bytes) {
		List<String> found = new ArrayList<>();
		for (int at = 0; at < bytes.length; at++) {
			for (Form form : forms.get(bytes[at] & 0xff)) {
				int end = at + form.bytes.length;
				if (end <= bytes.length && Arrays.equals(bytes, at, end, form.bytes, 0, form.bytes.length)) {
					found.add(form.name);
				}
			}
		}
		return found.stream().distinct().toList();
	}

	/** What is found in the files below a folder, by file. */
	Map<String, List<String>> inFilesOf(Path folder) {
		Map<String, List<String>> found = new LinkedHashMap<>();
		try (Stream<Path> files = Files.walk(folder)) {
			for (Path file : files.filter(Files::isRegularFile).toList()) {
				note(folder.relativize(file).toString(), in(Files.readAllBytes(file)), found);
			}
		}
		catch (IOException e) {
			throw new UncheckedIOException(e);
		}
		return found;
	}

	/**
	 * What is found in the documents of a server, by document: whatever the server does
	 * to its files, such as compressing them.
	 */
	Map<String, List<String>> inDocumentsOf(MongoClient client) {
		Map<String, List<String>> found = new LinkedHashMap<>();
		for (String database : client.listDatabaseNames()) {
			for (String collection : client.getDatabase(database).listCollectionNames()) {
				for (Document document : client.getDatabase(database).getCollection(collection).find()) {
					List<String> here = new ArrayList<>(in(document.toJson().getBytes(StandardCharsets.UTF_8)));
					here.addAll(inBinaries(document));
					note(database + "." + collection + " " + document.get("_id"), here, found);
				}
			}
		}
		return found;
	}

	private List<String> inBinaries(Object value) {
		return switch (value) {
			case Binary binary -> in(binary.getData());
			case Document document -> document.values().stream().flatMap(v -> inBinaries(v).stream()).toList();
			case List<?> list -> list.stream().flatMap(v -> inBinaries(v).stream()).toList();
			case null, default -> List.of();
		};
	}

	private static void note(String where, List<String> here, Map<String, List<String>> found) {
		if (!here.isEmpty()) {
			found.put(where, here);
		}
	}

}
