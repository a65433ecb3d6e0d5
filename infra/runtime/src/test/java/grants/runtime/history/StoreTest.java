package grants.runtime.history;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import com.mongodb.ReadConcern;
import com.mongodb.WriteConcern;
import grants.embedded.TestStore;
import org.junit.jupiter.api.Test;

class StoreTest {

	@Test
	void a_single_server_is_refused_unless_it_is_meant() {
		assumeFalse(TestStore.isGiven(), "a server from outside may be a replica set");
		assertThatIllegalStateException()
			.isThrownBy(() -> Store.open(TestStore.uri(), TestStore.freshDatabase(), false))
			.withMessageContaining("neither a replica set nor a sharded cluster")
			.withMessageContaining("grants.mongodb.embedded=true");
	}

	@Test
	void a_server_that_is_not_there_is_named() {
		assertThatIllegalStateException()
			.isThrownBy(() -> Store.open("mongodb://127.0.0.1:1/?serverSelectionTimeoutMS=50", "nowhere", true))
			.withMessageContaining("127.0.0.1:1");
	}

	@Test
	void the_concerns_are_the_programs_not_the_addresss() {
		try (TestDatabase db = new TestDatabase();
				Store store = Store.open(TestStore.uriWith("w=1&journal=false&readConcernLevel=local"), db.name(), true)) {
			assertThat(store.database().getWriteConcern()).isEqualTo(WriteConcern.MAJORITY.withJournal(true));
			assertThat(store.database().getReadConcern()).isEqualTo(ReadConcern.MAJORITY);
		}
	}

}
