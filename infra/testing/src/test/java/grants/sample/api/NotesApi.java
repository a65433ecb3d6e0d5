package grants.sample.api;

import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Sorts;
import grants.kernel.Money;
import grants.kernel.SocialCreditCode;
import grants.runtime.command.Receipt;
import grants.runtime.view.Views;
import grants.runtime.web.Caller;
import grants.runtime.web.FieldError;
import grants.runtime.web.NotFound;
import grants.runtime.web.Requests;
import grants.runtime.web.Role;
import grants.runtime.web.Unprocessable;
import grants.sample.command.TakeNote;
import grants.sample.projection.NotesView;
import grants.sample.vocabulary.NotebookId;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/v1/notes")
class NotesApi {

	private final Requests requests;

	private final Views views;

	private final NotesView notes;

	private final InstantSource clock;

	NotesApi(Requests requests, Views views, NotesView notes, InstantSource clock) {
		this.requests = requests;
		this.views = views;
		this.notes = notes;
		this.clock = clock;
	}

	enum Urgency {

		NOW, LATER

	}

	record Line(Money amount, int copies) {
	}

	record NewNote(String text, List<Line> lines, @Nullable LocalDate on, @Nullable Urgency urgency) {
	}

	record Notes(SocialCreditCode owner, Instant shownAt, List<String> texts) {
	}

	@PostMapping("/{owner}")
	Receipt take(Caller caller, @PathVariable SocialCreditCode owner, @RequestBody NewNote body) {
		caller.actingAs(Role.APPLICANT);
		caller.actingFor(owner);
		if (body.lines().size() != 1) {
			throw Unprocessable.of(new FieldError("lines", "须有且只有一行", "must have exactly one line", "D65 第三条"));
		}
		Line line = body.lines().getFirst();
		return requests.execute(caller, "take-note", owner.value(), body,
				_ -> new TakeNote(NotebookId.of(owner), owner, body.text(), line.amount(), line.copies(), false));
	}

	@GetMapping("/{owner}")
	Notes show(Caller caller, @PathVariable SocialCreditCode owner, @RequestParam @Nullable Long position) {
		caller.actingFor(owner);
		views.await(notes, position);
		List<String> texts = views.collection(notes)
			.find(Filters.eq("owner", owner.value()))
			.sort(Sorts.ascending("sequence"))
			.map(row -> row.getString("text"))
			.into(new ArrayList<>());
		if (texts.isEmpty()) {
			throw NotFound.of("notebook", owner.value());
		}
		return new Notes(owner, clock.instant(), texts);
	}

	@GetMapping("/by-hand")
	String byHand(@RequestParam String code) {
		return new SocialCreditCode(code).value();
	}

	@GetMapping("/public")
	String visible() {
		return "anybody may read this";
	}

	@GetMapping("/bug")
	String bug(@RequestParam Money amount) {
		throw new IllegalStateException("secret of the inside " + amount);
	}

}
