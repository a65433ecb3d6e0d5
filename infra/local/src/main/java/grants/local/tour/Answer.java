package grants.local.tour;

import tools.jackson.databind.JsonNode;

/** What a service answered. */
public record Answer(int status, JsonNode body) {

	public boolean isAccepted() {
		return status / 100 == 2;
	}

	/**
	 * The body of an accepted request.
	 * @throws IllegalStateException if it was refused, saying why
	 */
	public JsonNode accepted() {
		if (!isAccepted()) {
			throw new IllegalStateException(status + " " + body);
		}
		return body;
	}

	/** The text at this path of the body, empty if there is none. */
	public String text(String pointer) {
		return body.at(pointer).asString("");
	}

}
