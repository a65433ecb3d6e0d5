package grants.runtime.view;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.InstantSource;

import grants.runtime.command.Service;
import grants.runtime.history.BatchHandler;
import grants.runtime.history.TestDatabase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Others go first, but not for ever. */
class CourtesyTest {

	private final TestDatabase db = new TestDatabase();

	private final Service service = new Service(db.database(), InstantSource.system());

	private final Service restarted = new Service(db.database(), InstantSource.system());

	@AfterEach
	void close() {
		service.close();
		restarted.close();
		db.close();
	}

	@Test
	void while_others_write_a_build_takes_small_pieces_of_what_there_was_when_it_began() {
		service.log.append(RebuildTest.line("n-1"));
		service.log.append(RebuildTest.line("n-2"));
		Courtesy courtesy = new Courtesy(service.readers);
		assertThat(courtesy.most(0)).isEqualTo(BatchHandler.MOST);
		service.log.append(RebuildTest.line("n-3"));
		assertThat(courtesy.most(0)).isLessThan(BatchHandler.MOST);
		assertThat(courtesy.most(2)).isLessThan(BatchHandler.MOST);
		assertThat(courtesy.most(3)).isEqualTo(BatchHandler.MOST);
	}

	@Test
	void a_process_that_goes_on_with_a_build_knows_what_there_was() {
		service.log.append(RebuildTest.line("n-1"));
		service.log.append(RebuildTest.line("n-2"));
		Courtesy courtesy = new Courtesy(restarted.readers);
		restarted.log.append(RebuildTest.line("n-3"));
		assertThat(courtesy.most(2)).isLessThan(BatchHandler.MOST);
	}

}
