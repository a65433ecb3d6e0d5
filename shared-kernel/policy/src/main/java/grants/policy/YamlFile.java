package grants.policy;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.dataformat.yaml.YAMLMapper;
import tools.jackson.dataformat.yaml.YAMLParser;

/**
 * Reads YAML into nodes with lines; refuses a name that occurs twice, aliases and null.
 */
final class YamlFile {

	private final String name;

	private final JsonParser parser;

	private YamlFile(String name, JsonParser parser) {
		this.name = name;
		this.parser = parser;
	}

	static Node parse(String name, String text) {
		try (JsonParser parser = new YAMLMapper().createParser(text)) {
			YamlFile file = new YamlFile(name, parser);
			parser.nextToken();
			Node root = file.node();
			if (parser.nextToken() != null) {
				throw file.broken("one YAML document is expected");
			}
			return root;
		}
		catch (JacksonException e) {
			throw new CatalogueBroken(name, Math.max(0, e.getLocation().getLineNr()), e.getOriginalMessage());
		}
	}

	private Node node() {
		JsonToken token = parser.currentToken();
		if (token == null) {
			throw broken("the file is empty");
		}
		if (parser instanceof YAMLParser yaml && yaml.isCurrentAlias()) {
			throw broken("write it out: an alias hides where a value comes from");
		}
		int line = line();
		return switch (token) {
			case START_OBJECT -> entries(line);
			case START_ARRAY -> items(line);
			case VALUE_STRING, VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT, VALUE_TRUE, VALUE_FALSE ->
				new Node.Scalar(name, line, parser.getString());
			default -> throw broken("a value is expected");
		};
	}

	private Node entries(int line) {
		Map<String, Node> nodes = new LinkedHashMap<>();
		while (parser.nextToken() != JsonToken.END_OBJECT) {
			String key = parser.currentName();
			parser.nextToken();
			if (nodes.put(key, node()) != null) {
				throw broken("entry " + key + " occurs twice");
			}
		}
		return new Node.Entries(name, line, nodes);
	}

	private Node items(int line) {
		List<Node> nodes = new ArrayList<>();
		while (parser.nextToken() != JsonToken.END_ARRAY) {
			nodes.add(node());
		}
		return new Node.Items(name, line, List.copyOf(nodes));
	}

	private int line() {
		return parser.currentTokenLocation().getLineNr();
	}

	private CatalogueBroken broken(String reason) {
		return new CatalogueBroken(name, line(), reason);
	}

}
