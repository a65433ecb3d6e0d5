package grants.policy;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.function.UnaryOperator;

/** The catalogue's files beside this class. */
final class ClasspathFiles implements UnaryOperator<String> {

	@Override
	public String apply(String name) {
		try (InputStream in = ClasspathFiles.class.getResourceAsStream("catalogue/" + name)) {
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
