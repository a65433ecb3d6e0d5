package grants.portal.web;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

import grants.portal.session.Area;
import grants.portal.session.Person;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/**
 * What the frame of every page needs to know of the request: {@code ${page.area()}} in
 * templates.
 */
public final class Page {

	static final String THEME = "theme";

	/** Where the person is, for somebody who comes to a page that belongs to no area. */
	private static final String LAST_AREA = Page.class.getName() + ".area";

	Page() {
	}

	public String lang() {
		return Show.isEnglish() ? "en" : "zh-CN";
	}

	/** {@code light}, {@code dark}, or {@code auto} for as the system does. */
	public String theme() {
		Cookie[] cookies = request().getCookies();
		return cookies == null ? "auto"
				: Arrays.stream(cookies)
					.filter(cookie -> cookie.getName().equals(THEME))
					.map(Cookie::getValue)
					.filter(List.of("light", "dark")::contains)
					.findFirst()
					.orElse("auto");
	}

	/** Null if nobody has signed in. */
	public @Nullable Person person() {
		return Person.current().orElse(null);
	}

	/** The address of the page, with its query. */
	public String address() {
		HttpServletRequest request = request();
		boolean failed = request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI) != null;
		return failed || !"GET".equals(request.getMethod()) ? "/"
				: request.getRequestURI() + (request.getQueryString() == null ? "" : "?" + request.getQueryString());
	}

	/** The path of the page, without its query. */
	public String path() {
		Object failed = request().getAttribute(RequestDispatcher.ERROR_REQUEST_URI);
		return failed instanceof String address ? address : request().getRequestURI();
	}

	/** In which the person works at the moment; null if in none. */
	public @Nullable Area area() {
		Person person = person();
		if (person == null) {
			return null;
		}
		Optional<Area> here = Area.at(path()).filter(area -> area.isFor(person));
		here.ifPresent(area -> request().getSession().setAttribute(LAST_AREA, area));
		return here.orElseGet(() -> lastArea(person));
	}

	private @Nullable Area lastArea(Person person) {
		List<Area> areas = areas();
		return request().getSession().getAttribute(LAST_AREA) instanceof Area last && last.isFor(person) ? last
				: areas.isEmpty() ? null : areas.getFirst();
	}

	/** All that have pages for the person. */
	public List<Area> areas() {
		Person person = person();
		return person == null ? List.of()
				: Area.of(person).stream().filter(area -> !Navigation.of(area, person).isEmpty()).toList();
	}

	public List<Navigation.Item> publicItems() {
		return Navigation.PUBLIC;
	}

	/** Of the area in which the person works. */
	public List<Navigation.Item> areaItems() {
		Area area = area();
		Person person = person();
		return area == null || person == null ? List.of() : Navigation.of(area, person);
	}

	/** Whether the item leads to this page or to the list that it stands in. */
	public boolean isAt(Navigation.Item item) {
		String path = path();
		boolean isStart = item.path().equals("/")
				|| Arrays.stream(Area.values()).anyMatch(a -> a.path().equals(item.path()));
		return path.equals(item.path()) || !isStart && path.startsWith(item.path() + "/");
	}

	static HttpServletRequest request() {
		if (RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes web) {
			return web.getRequest();
		}
		throw new IllegalStateException("no request is being answered");
	}

}
