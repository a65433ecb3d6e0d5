package grants.agenda;

import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;

import grants.kernel.Money;
import grants.kernel.SocialCreditCode;
import grants.runtime.due.DueChange;
import grants.runtime.due.DueItem;
import grants.runtime.due.DueWork;
import grants.runtime.history.RecordedEvent;
import grants.sample.SampleService;
import grants.sample.command.TakeNote;
import grants.sample.event.NoteTaken;
import grants.sample.vocabulary.NotebookId;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;

/**
 * The sample service with work that falls due: a note {@code remind <kind> <instant>} is
 * answered then by a note of that kind in the same notebook. A rule forbids those of the
 * kind {@code ban}, and those of the kind {@code mishap} meet a bug.
 */
@SpringBootApplication
@Import(SampleService.class)
public class AgendaService {

	/** While set, the sheet can't read what has been noted. */
	public static final AtomicBoolean BLIND = new AtomicBoolean();

	@Bean
	DueWork reminders() {
		return new DueWork() {

			@Override
			public List<DueChange> changes(RecordedEvent event) {
				if (BLIND.get()) {
					throw new IllegalStateException("a secret of the inside");
				}
				if (!(event.payload() instanceof NoteTaken note) || !note.text().startsWith("remind ")) {
					return List.of();
				}
				String[] words = note.text().split(" ");
				return List.of(new DueChange.Schedule(new DueItem(words[1] + ":" + note.owner() + ":" + words[2],
						words[1], note.notebook().value(), Instant.parse(words[2]))));
			}

			@Override
			public Object commandFor(DueItem item) {
				return new TakeNote(new NotebookId(item.target()), new SocialCreditCode(item.id().split(":")[1]),
						text(item.kind()), Money.ofYuan(1), 0, false);
			}

			private static String text(String kind) {
				return switch (kind) {
					case "ban" -> "refused";
					case "mishap" -> "a bug";
					default -> kind;
				};
			}

		};
	}

}
