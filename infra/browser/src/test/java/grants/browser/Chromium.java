package grants.browser;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;

/**
 * Debian's Chromium, driven by Playwright, which brings no browser of its own here. If it
 * is missing and may be installed, it is; else the tests fail and say what to do.
 */
final class Chromium implements AutoCloseable {

	private static final Path EXECUTABLE = Path.of(System.getProperty("grants.chromium", "/usr/bin/chromium"));

	/** Without them it asks for hosts that are not there, many at a time. */
	private static final List<String> ALONE = List.of("--no-sandbox", "--disable-gpu", "--disable-quic",
			"--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync",
			"--lang=zh-CN");

	private final Playwright playwright;

	private final Browser browser;

	private Chromium(Playwright playwright, Browser browser) {
		this.playwright = playwright;
		this.browser = browser;
	}

	static Chromium start() {
		if (!Files.isExecutable(EXECUTABLE)) {
			install();
		}
		Playwright playwright = Playwright
			.create(new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
		return new Chromium(playwright,
				playwright.chromium()
					.launch(new BrowserType.LaunchOptions().setExecutablePath(EXECUTABLE)
						.setHeadless(true)
						.setArgs(ALONE)
						.setEnv(inChinese())));
	}

	/** What the browser itself writes, such as in fields for dates. */
	private static Map<String, String> inChinese() {
		Map<String, String> environment = new HashMap<>(System.getenv());
		environment.put("LANGUAGE", "zh_CN");
		return environment;
	}

	/** With fonts for Chinese, without which nobody could look at the screenshots. */
	private static void install() {
		String said = "";
		try {
			Process apt = new ProcessBuilder("sh", "-c",
					"apt-get update -qq && DEBIAN_FRONTEND=noninteractive apt-get install -y -qq chromium fonts-noto-cjk")
				.redirectErrorStream(true)
				.start();
			apt.onExit().orTimeout(8, TimeUnit.MINUTES).exceptionally(_ -> apt.destroyForcibly());
			said = new String(apt.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
			apt.waitFor();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
		}
		if (!Files.isExecutable(EXECUTABLE)) {
			throw new IllegalStateException("there is no " + EXECUTABLE
					+ " and it could not be installed: install Chromium (Debian: apt-get install chromium fonts-noto-cjk)"
					+ " or name one with -Dgrants.chromium=<path>: " + said);
		}
	}

	Browser browser() {
		return browser;
	}

	@Override
	public void close() {
		browser.close();
		playwright.close();
	}

}
