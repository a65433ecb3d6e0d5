package grants.runtime.view;

import java.time.Duration;
import java.util.List;

import com.fasterxml.jackson.annotation.JsonInclude;
import grants.runtime.history.ReaderStatus;
import grants.runtime.history.Readers;
import grants.runtime.web.Caller;
import grants.runtime.web.Role;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Shows administrators how far each reader of the log has come. */
@RestController
@RequestMapping("/v1/admin/readers")
class ReadersApi {

	private final Readers readers;

	ReadersApi(Readers readers) {
		this.readers = readers;
	}

	/**
	 * @param head position of the last commit of the log
	 */
	record AllReaders(long head, List<ReaderView> readers) {
	}

	/**
	 * A reader of the log.
	 *
	 * @param position of the last commit that it has handled
	 * @param lag commits that it has not handled yet
	 * @param eventsPerSecond over the last seconds
	 * @param remainingSeconds until it has caught up at this pace; absent if nobody can
	 * tell
	 * @param instance that reads; absent if none has yet
	 * @param here whether that is the instance that answers
	 * @param failures in a row of the batch that it is stuck at
	 * @param failure what went wrong last; absent if all is well
	 */
	@JsonInclude(JsonInclude.Include.NON_NULL)
	record ReaderView(String name, long position, long lag, long eventsPerSecond, @Nullable Long remainingSeconds,
			@Nullable String instance, boolean here, int failures, @Nullable String failure) {

		static ReaderView of(ReaderStatus reader) {
			Duration remaining = reader.remaining();
			return new ReaderView(reader.name(), reader.position(), reader.lag(), reader.pace().eventsPerSecond(),
					remaining == null ? null : remaining.toSeconds(), reader.instance(), reader.here(),
					reader.failures(), reader.failure());
		}

	}

	@GetMapping
	AllReaders list(Caller caller) {
		caller.actingAs(Role.ADMINISTRATOR, Role.AUDITOR);
		return new AllReaders(readers.head(), readers.status().stream().map(ReaderView::of).toList());
	}

}
