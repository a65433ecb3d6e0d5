package grants.portal.review.queue;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import grants.portal.review.QueueInView;
import grants.portal.services.ReviewApi;
import grants.portal.services.ReviewApi.Queue;
import grants.portal.session.Person;
import grants.portal.web.Input;
import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.util.UriComponentsBuilder;

/** What a bureau has to do, counted; what is looked at stands in the address. */
@Controller
class QueuePages {

	private static final int SIZE = 25;

	private static final String MINE = "MINE";

	private static final String LATE = "LATE";

	private static final String ALL = "ALL";

	/** In the order in which an item goes through them. */
	private static final List<String> STATES = List.of("WAITING", "CLAIMED", "ANSWERED", "SILENT", "TO_CONCLUDE",
			"ON_NOTICE", "TO_DECIDE", "DECIDED", "CLOSED");

	private final ReviewApi review;

	QueuePages(ReviewApi review) {
		this.review = review;
	}

	/**
	 * A part of the queue that can be looked at.
	 *
	 * @param view a state of items, {@code MINE}, {@code LATE} or {@code ALL}
	 * @param count null if it is not counted
	 */
	record Tab(String view, String address, @Nullable Long count) {
	}

	/**
	 * @param view empty for what the person is there for
	 * @param position shows at least what was recorded there
	 */
	@GetMapping("/review")
	String queue(Person person, @RequestParam(defaultValue = "") String view,
			@RequestParam(defaultValue = "") String bureau, @RequestParam(defaultValue = "0") int page,
			@RequestParam @Nullable Long position, HttpServletRequest request, Model model) {
		String looked = view.isEmpty() ? first(person) : view;
		Queue queue = review.queue(bureau.isEmpty() ? null : bureau, state(looked), looked.equals(LATE) ? true : null,
				looked.equals(MINE) ? true : null, page, SIZE, position);
		QueueInView.remember(request);
		model.addAttribute("queue", queue);
		model.addAttribute("items", queue.items());
		model.addAttribute("looked", looked);
		model.addAttribute("bureau", bureau);
		model.addAttribute("bureaus", person.bureaus());
		model.addAttribute("tabs", tabs(queue, looked, bureau));
		model.addAttribute("here", address(looked, bureau));
		model.addAttribute("me", person);
		model.addAttribute("input", Input.fresh(request, Map.of()));
		return "review/queue/queue";
	}

	/**
	 * Reviewers begin with what nobody has taken up, approvers with what is to decide.
	 */
	private static String first(Person person) {
		return person.roles().contains("reviewer") ? "WAITING" : "TO_DECIDE";
	}

	private static @Nullable String state(String view) {
		return switch (view) {
			case ALL, LATE -> null;
			case MINE -> "CLAIMED";
			default -> view;
		};
	}

	private static List<Tab> tabs(Queue queue, String looked, String bureau) {
		List<Tab> tabs = new ArrayList<>();
		tabs.add(new Tab(MINE, address(MINE, bureau), queue.mine()));
		STATES.stream()
			.filter(state -> state.equals(looked) || queue.counts().containsKey(state))
			.forEach(state -> tabs.add(new Tab(state, address(state, bureau), queue.counts().getOrDefault(state, 0L))));
		if (queue.late() > 0 || looked.equals(LATE)) {
			tabs.add(new Tab(LATE, address(LATE, bureau), queue.late()));
		}
		tabs.add(new Tab(ALL, address(ALL, bureau), null));
		return tabs;
	}

	private static String address(String view, String bureau) {
		UriComponentsBuilder address = UriComponentsBuilder.fromPath("/review").queryParam("view", view);
		if (!bureau.isEmpty()) {
			address.queryParam("bureau", bureau);
		}
		return address.encode().build().toUriString();
	}

}
