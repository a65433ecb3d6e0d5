package grants.policy;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.function.UnaryOperator;

/**
 * A small catalogue of the tests' own, in which they make mistakes; the published one
 * grows.
 */
final class SampleFiles implements UnaryOperator<String> {

	@Override
	public String apply(String name) {
		try (InputStream in = SampleFiles.class.getResourceAsStream("/sample/" + name)) {
			if (in == null) {
				throw new CatalogueBroken(name, 0, "there is no such file in the catalogue");
			}
			return new String(in.readAllBytes(), StandardCharsets.UTF_8);
		}
		catch (IOException e) {
			throw new UncheckedIOException(e);
		}
	}

}
