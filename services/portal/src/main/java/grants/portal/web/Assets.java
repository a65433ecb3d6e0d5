package grants.portal.web;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Properties;

import org.springframework.core.io.ClassPathResource;

/**
 * Where the style sheet and the scripts are: every address carries the digest or the
 * version of what it names, so that browsers keep it and never use an old one.
 */
public final class Assets {

	private static final int DIGITS = 12;

	private final String style = digest("static/assets/portal.css");

	private final String script = digest("static/assets/portal.js");

	private final String htmx = htmxVersion();

	Assets() {
	}

	public String style() {
		return "/assets/portal.css?v=" + style;
	}

	public String script() {
		return "/assets/portal.js?v=" + script;
	}

	public String htmx() {
		return "/webjars/htmx.org/" + htmx + "/dist/htmx.min.js";
	}

	private static String digest(String resource) {
		try (InputStream content = new ClassPathResource(resource).getInputStream()) {
			byte[] digest = MessageDigest.getInstance("SHA-256").digest(content.readAllBytes());
			return HexFormat.of().formatHex(digest).substring(0, DIGITS);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException(ex);
		}
	}

	private static String htmxVersion() {
		try (InputStream content = new ClassPathResource("META-INF/maven/org.webjars.npm/htmx.org/pom.properties")
			.getInputStream()) {
			Properties properties = new Properties();
			properties.load(content);
			return properties.getProperty("version");
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
