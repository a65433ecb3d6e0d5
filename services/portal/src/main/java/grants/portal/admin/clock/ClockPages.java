package grants.portal.admin.clock;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import grants.kernel.CityTime;
import grants.kernel.Text;
import grants.portal.services.Operations;
import grants.portal.services.OperationsApi.Clock;
import grants.portal.services.Problem;
import grants.portal.services.Refused;
import grants.portal.services.Told;
import grants.portal.web.Input;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * The clocks of the platform on one machine, moved together: if one service does not
 * answer, none is moved, and the one that is furthest ahead is asked first, as it is the
 * first to refuse.
 */
@Controller
@ConditionalOnBooleanProperty("grants.portal.local")
class ClockPages {

	private static final String FIELD = "to";

	private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm");

	private final Operations operations;

	ClockPages(Operations operations) {
		this.operations = operations;
	}

	@GetMapping("/admin/clock")
	String clock(HttpServletRequest request, Model model) {
		List<Told<Clock>> clocks = clocks();
		Map<String, String> initially = latest(clocks)
			.map(now -> Map.of(FIELD, MINUTE.format(now.atZone(CityTime.ZONE).plusDays(1))))
			.orElse(Map.of());
		return show(clocks, Input.fresh(request, initially), model);
	}

	@PostMapping("/admin/clock")
	String move(HttpServletRequest request, HttpServletResponse response, Model model, RedirectAttributes after) {
		Input input = Input.sent(request);
		try {
			move(read(input.value(FIELD)));
			after.addFlashAttribute("flash", "clock.moved");
			return "redirect:/admin/clock";
		}
		catch (Refused refused) {
			response.setStatus(refused.problem().status());
			return show(clocks(), input.refused(refused.problem()), model);
		}
	}

	private void move(Instant to) {
		List<Told<Clock>> clocks = clocks();
		clocks.forEach(Told::required);
		clocks.stream()
			.sorted(Comparator.comparing((Told<Clock> told) -> told.required().instant()).reversed())
			.forEach(told -> operations.of(told.service()).moveClock(new Clock(to)));
	}

	private static Instant read(String moment) {
		try {
			return LocalDateTime.parse(moment.strip()).atZone(CityTime.ZONE).toInstant();
		}
		catch (DateTimeParseException ex) {
			throw new Refused(Problem.ofFields(Text.of("时间有误", "This is no time"),
					List.of(new Problem.FieldError(FIELD, "请填写日期和时间", "enter a date and a time", null))));
		}
	}

	private List<Told<Clock>> clocks() {
		return operations.everywhere(desk -> desk.operations().clock());
	}

	private static Optional<Instant> latest(List<Told<Clock>> clocks) {
		return clocks.stream()
			.filter(Told::isAnswered)
			.map(told -> told.required().instant().truncatedTo(ChronoUnit.MINUTES))
			.max(Comparator.naturalOrder());
	}

	private static String show(List<Told<Clock>> clocks, Input input, Model model) {
		model.addAttribute("told", clocks);
		model.addAttribute("input", input);
		return "admin/clock/clock";
	}

}
