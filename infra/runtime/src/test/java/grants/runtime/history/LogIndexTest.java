package grants.runtime.history;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import org.junit.jupiter.api.Test;

class LogIndexTest {

	@Test
	void a_server_names_the_index_in_its_error() {
		assertThat(LogIndex.thatRefused(
				"E11000 duplicate key error collection: grants.log index: stream_first dup key: { stream: \"a\", first: 0 }"))
			.isEqualTo(LogIndex.STREAM);
		assertThat(LogIndex
			.thatRefused("E11000 duplicate key error collection: grants.log index: _id_ dup key: { _id: 7 }"))
			.isEqualTo(LogIndex.POSITION);
		assertThat(LogIndex.thatRefused(
				"E11000 duplicate key error collection: grants.log index: request dup key: { request: \"http:1\" }"))
			.isEqualTo(LogIndex.REQUEST);
	}

	@Test
	void an_id_that_looks_like_an_index_name_does_not_confuse_it() {
		assertThat(LogIndex.thatRefused(
				"E11000 duplicate key error collection: a.log index: request dup key: { request: \" index: _id_ dup key\" }"))
			.isEqualTo(LogIndex.REQUEST);
	}

	@Test
	void an_unknown_index_is_no_answer() {
		assertThatIllegalStateException().isThrownBy(
				() -> LogIndex.thatRefused("E11000 duplicate key error collection: a.log index: b dup key: {}"));
	}

}
