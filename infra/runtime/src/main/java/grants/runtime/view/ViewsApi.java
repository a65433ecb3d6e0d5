package grants.runtime.view;

import java.util.List;

import com.fasterxml.jackson.annotation.JsonInclude;
import grants.kernel.Actor;
import grants.kernel.Text;
import grants.runtime.view.ReadersApi.ReaderView;
import grants.runtime.web.Caller;
import grants.runtime.web.NotFound;
import grants.runtime.web.Role;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Shows administrators the views, and lets them be built anew beside themselves. */
@RestController
@RequestMapping("/v1/admin/views")
class ViewsApi {

	private static final Logger LOG = LoggerFactory.getLogger(ViewsApi.class);

	private static final Text KIND = Text.of("数据视图", "view");

	private final LogViews views;

	ViewsApi(LogViews views) {
		this.views = views;
	}

	/**
	 * A view.
	 *
	 * @param version of its projection
	 * @param live number of the generation that queries see; absent as long as the first
	 * is being built
	 * @param rebuild that is under way; absent if none is
	 * @param askedBy subject of who wanted the last rebuild; absent if the platform did
	 * @param kept number of a former generation whose rows are kept, as they were not
	 * what the log says; absent if there is none
	 * @param comparison of the last rebuild: whether the live rows equalled the rebuilt
	 * ones; absent if there was none
	 */
	@JsonInclude(JsonInclude.Include.NON_NULL)
	record ViewView(String name, int version, @Nullable Long live, @Nullable RebuildView rebuild,
			@Nullable String askedBy, @Nullable Long kept, @Nullable Comparison comparison) {

		static ViewView of(ViewStatus view) {
			ViewStatus.Running running = view.rebuild();
			return new ViewView(view.name(), view.version(), view.live(),
					running == null ? null : RebuildView.of(running), view.askedBy(), view.kept(), view.comparison());
		}

	}

	/**
	 * A rebuild that is under way.
	 *
	 * @param generation that is being built
	 * @param reader how far it has come; absent until this instance has taken note
	 */
	@JsonInclude(JsonInclude.Include.NON_NULL)
	record RebuildView(long generation, @Nullable ReaderView reader) {

		static RebuildView of(ViewStatus.Running running) {
			return new RebuildView(running.generation(),
					running.reader() == null ? null : ReaderView.of(running.reader()));
		}

	}

	@GetMapping
	List<ViewView> list(Caller caller) {
		caller.actingAs(Role.ADMINISTRATOR, Role.AUDITOR);
		return views.status().stream().map(ViewView::of).toList();
	}

	@GetMapping("/{name}")
	ViewView one(Caller caller, @PathVariable String name) {
		caller.actingAs(Role.ADMINISTRATOR, Role.AUDITOR);
		return named(name);
	}

	/**
	 * Begins to build a view anew, unless that is under way; asked again, nothing more
	 * happens.
	 */
	@PostMapping("/{name}/rebuild")
	@ResponseStatus(HttpStatus.ACCEPTED)
	ViewView rebuild(Caller caller, @PathVariable String name) {
		Actor by = caller.actingAs(Role.ADMINISTRATOR);
		named(name);
		LOG.info("{} wants view {} to be built anew", by.subject(), name);
		views.rebuild(name, by.subject());
		return named(name);
	}

	private ViewView named(String name) {
		return views.status(name).map(ViewView::of).orElseThrow(() -> NotFound.of(KIND, name));
	}

}
