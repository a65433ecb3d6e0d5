package grants.embedded;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;

/** Serves a file until its input ends; writes its address first. */
final class DocumentServerProcess {

	private DocumentServerProcess() {
	}

	public static void main(String[] arguments) throws IOException {
		try (DocumentServer server = DocumentServer.open(Path.of(arguments[0]), 0, Durability.valueOf(arguments[1]))) {
			System.out.println(server.uri());
			System.in.transferTo(OutputStream.nullOutputStream());
		}
	}

}
