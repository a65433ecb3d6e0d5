package grants.policy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.function.UnaryOperator;

/** A catalogue's files in a folder. */
record FolderFiles(Path folder) implements UnaryOperator<String> {

	@Override
	public String apply(String name) {
		try {
			return Files.readString(folder.resolve(name));
		}
		catch (NoSuchFileException e) {
			throw new CatalogueBroken(name, 0, "there is no such file in the catalogue");
		}
		catch (IOException e) {
			throw new UncheckedIOException(e);
		}
	}

}
