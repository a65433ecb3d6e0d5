package grants.browser;

import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.Media;
import grants.local.Options;
import grants.local.Part;
import grants.local.Platform;
import grants.local.Ports;
import grants.local.tour.City;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/**
 * One platform and one browser for all browser tests: started by the first, stopped when
 * the last has ended. Its day is 1 February 2023 at the beginning.
 * {@code -Dgrants.processes=true} makes every part a process of its own.
 */
public final class Site implements ParameterResolver {

	/** Where screenshots go: something to look at. */
	static final Path SCREENSHOTS = Path.of("target/screenshots");

	private static final String KEY = "site";

	/** Where a page is to come to show something: for two busy processors. */
	private static final int PATIENCE_MILLIS = 20_000;

	/** What runs until the end of the test run. */
	static final class Running implements AutoCloseable {

		private final Platform platform;

		private final Chromium chromium;

		private final City city;

		private Running(Platform platform, Chromium chromium) {
			this.platform = platform;
			this.chromium = chromium;
			this.city = new City(platform.options().ports());
		}

		static Running start() {
			PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE_MILLIS);
			Path home = Path.of("target/platform-" + ProcessHandle.current().pid());
			Platform platform = Platform.start(new Options(home, Ports.free(), Boolean.getBoolean("grants.processes"),
					Optional.of(Instant.parse("2023-02-01T01:00:00Z"))));
			return new Running(platform, Chromium.start());
		}

		String address(String path) {
			return platform.options().ports().uri(Part.PORTAL) + path;
		}

		Platform platform() {
			return platform;
		}

		/** The same platform by its public APIs. */
		City city() {
			return city;
		}

		/** Somebody with a browser of their own. */
		Visitor visitor() {
			return new Visitor(this, context(new Browser.NewContextOptions()));
		}

		Visitor visitor(Browser.NewContextOptions options) {
			return new Visitor(this, context(options));
		}

		Visitor onPhone() {
			return new Visitor(this,
					context(new Browser.NewContextOptions().setViewportSize(360, 740).setDeviceScaleFactor(2)));
		}

		Visitor inTheDark() {
			return new Visitor(this, context(new Browser.NewContextOptions().setColorScheme(ColorScheme.DARK)));
		}

		private BrowserContext context(Browser.NewContextOptions options) {
			if (options.viewportSize == null) {
				options.setViewportSize(1440, 900);
			}
			return chromium.browser().newContext(options.setLocale("zh-CN").setTimezoneId("Asia/Shanghai"));
		}

		@Override
		public void close() {
			city.close();
			chromium.close();
			platform.close();
		}

	}

	@Override
	public boolean supportsParameter(ParameterContext parameter, ExtensionContext test) {
		return parameter.getParameter().getType() == Running.class;
	}

	@Override
	public Object resolveParameter(ParameterContext parameter, ExtensionContext test) {
		return test.getRoot()
			.getStore(ExtensionContext.Namespace.create(Site.class))
			.computeIfAbsent(KEY, _ -> Running.start(), Running.class);
	}

	/** Leaves a picture of the page as it is printed. */
	static void paper(Page page, String name) {
		page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
		picture(page, name);
		page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.SCREEN));
	}

	/** Leaves a picture of the whole page. */
	static void picture(Page page, String name) {
		page.screenshot(new Page.ScreenshotOptions().setPath(SCREENSHOTS.resolve(name + ".png")).setFullPage(true));
	}

}
