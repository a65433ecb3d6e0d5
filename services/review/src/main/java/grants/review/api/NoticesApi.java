package grants.review.api;

import java.time.InstantSource;

import grants.kernel.CityTime;
import grants.review.projection.Page;
import grants.review.projection.notices.Notice;
import grants.review.projection.notices.NoticeQueries;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The public notices (公示): for everybody, without a token. */
@RestController
@RequestMapping("/v1/notices")
class NoticesApi {

	private final NoticeQueries notices;

	private final InstantSource clock;

	NoticesApi(NoticeQueries notices, InstantSource clock) {
		this.notices = notices;
		this.clock = clock;
	}

	/** What is on notice today. */
	@GetMapping
	Page<Notice> current(@RequestParam(defaultValue = "0") int page, @RequestParam(defaultValue = "50") int size,
			@RequestParam(required = false) @Nullable Long position) {
		Paging paging = new Paging(page, size);
		return notices.current(CityTime.dateOf(clock.instant()), paging.page(), paging.size(), position);
	}

}
