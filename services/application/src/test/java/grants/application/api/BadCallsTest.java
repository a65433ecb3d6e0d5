package grants.application.api;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;

import grants.kernel.Ids;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import static grants.application.api.CallDesk.LEAD;
import static grants.application.api.CallDesk.open;
import static grants.application.api.CallDesk.reviewer;
import static org.assertj.core.api.Assertions.assertThat;

/** What nobody can mean about calls: refused, and nothing is recorded. */
class BadCallsTest {

	private static final String OPENS = "2025-09-01T09:00:00";

	private static final String CLOSES = "2025-09-30T23:59:59";

	private final CallDesk desk = new CallDesk(Desk.service());

	@Test
	void what_is_not_there_is_not_found() {
		String id = Ids.derived("call", "nowhere");
		Desk.service().asNobody().get("/v1/calls/" + id).problem(404);
		Desk.service().as(reviewer(LEAD)).get("/v1/calls/" + id + "/candidates").problem(404);
		desk.officer().post("/v1/calls/" + id + "/extension", Map.of("closesAt", CLOSES, "reason", "a")).problem(404);
		desk.officer().post("/v1/calls/" + id + "/cancellation", Map.of("reason", "a")).problem(404);
		Desk.service().asNobody().get("/v1/calls/call-1").problem(400);
		Desk.service().asNobody().get("/v1/calls?state=SOON").problem(400);
		Desk.service().asNobody().get("/v1/calls?position=x").problem(400);
		assertThat(desk.officer().post("/v1/calls", changed(b -> b.put("measureId", "D99-1"))).problem(422).fields())
			.containsExactly("measureId");
	}

	static Stream<Arguments> bad() {
		return Stream.of(Arguments.of("opensAt", changed(b -> b.put("opensAt", "2025-09-01"))),
				Arguments.of("opensAt", changed(b -> b.put("opensAt", "2025-09-01T09:00:00Z"))),
				Arguments.of("opensAt", changed(b -> b.remove("opensAt"))),
				Arguments.of("opensAt", changed(b -> b.put("opensAt", "2025-09-01T09:00:00.5"))),
				Arguments.of("closesAt", changed(b -> b.put("closesAt", "2025-02-30T23:59:59"))),
				Arguments.of("closesAt", changed(b -> b.put("closesAt", "9999-12-31T23:59:59"))),
				Arguments.of("closesAt", changed(b -> b.put("closesAt", 1))),
				Arguments.of("kind", changed(b -> b.put("kind", "LOTTERY"))),
				Arguments.of("", changed(b -> b.put("kind", "QUOTA"))),
				Arguments.of("", changed(b -> b.put("places", 3))), Arguments.of("", changed(b -> {
					b.put("kind", "QUOTA");
					b.put("places", 0);
				})), Arguments.of("places", changed(b -> b.put("places", "3"))),
				Arguments.of("name.en", changed(b -> b.put("name", Map.of("zh", "第一批")))),
				Arguments.of("", changed(b -> b.put("name", Map.of("zh", " ", "en", "first")))),
				Arguments.of("", changed(b -> b.put("name", Map.of("zh", "批".repeat(201), "en", "first")))),
				Arguments.of("leadBureau", changed(b -> b.put("leadBureau", "tax"))));
	}

	@ParameterizedTest
	@MethodSource("bad")
	void bodies_that_can_not_be_read_are_refused(String field, Map<String, Object> body) {
		assertThat(Desk.recordingNothing(() -> desk.officer().post("/v1/calls", body)).problem(400).fields()).hasSize(1)
			.allMatch(named -> field.isEmpty() || named.equals(field));
	}

	@Test
	void bad_changes_are_refused() {
		// one that no other test of this service claims
		Map<String, Object> call = changed(b -> b.put("measureId", "D18-6a"));
		String path = "/v1/calls/" + desk.opened(call);
		for (Map<String, String> body : List.of(Map.of("reason", "a"), Map.of("closesAt", "2025-10-15T23:59:59"),
				Map.of("closesAt", "soon", "reason", "a"), Map.of("closesAt", "2025-10-15T23:59:59", "reason", " "),
				Map.of("closesAt", "2025-10-15T23:59:59.1", "reason", "a"))) {
			desk.officer().post(path + "/extension", body).problem(400);
		}
		for (Map<String, String> body : List.of(Map.<String, String>of(), Map.of("reason", ""),
				Map.of("reason", "因".repeat(501)), Map.of("reason", "a", "at", "b"))) {
			desk.officer().post(path + "/cancellation", body).problem(400);
		}
		assertThat(desk.officer()
			.post(path + "/extension", Map.of("closesAt", "2025-09-30T23:59:58", "reason", "缩短"))
			.refusal()
			.rule()).isEqualTo("CAL-6");
	}

	private static Map<String, Object> changed(Consumer<Map<String, Object>> change) {
		Map<String, Object> body = new HashMap<>(open(OPENS, CLOSES));
		change.accept(body);
		return body;
	}

}
