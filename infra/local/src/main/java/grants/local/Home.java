package grants.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

import org.jspecify.annotations.Nullable;

/** The folder that holds all of a platform's data, locked against a second platform. */
final class Home implements AutoCloseable {

	private final Path folder;

	private final FileChannel lock;

	private Home(Path folder, FileChannel lock) {
		this.folder = folder;
		this.lock = lock;
	}

	/**
	 * @throws PlatformRefused if another platform runs on it
	 */
	static Home open(Path folder) {
		try {
			Files.createDirectories(folder.resolve("logs"));
			FileChannel lock = FileChannel.open(folder.resolve("lock"), StandardOpenOption.CREATE,
					StandardOpenOption.WRITE);
			if (tryLock(lock) == null) {
				lock.close();
				throw new PlatformRefused("另一个平台正在使用目录 " + folder.toAbsolutePath() + "，请先停止它，或用 --home 另选目录。",
						"another platform is running on " + folder.toAbsolutePath()
								+ "; stop it, or choose another folder with --home");
			}
			return new Home(folder, lock);
		}
		catch (IOException ex) {
			throw new UncheckedIOException("cannot use " + folder.toAbsolutePath(), ex);
		}
	}

	private static @Nullable FileLock tryLock(FileChannel channel) throws IOException {
		try {
			return channel.tryLock();
		}
		catch (OverlappingFileLockException ex) {
			return null;
		}
	}

	Path resolve(String name) {
		return folder.resolve(name);
	}

	@Override
	public void close() {
		try {
			lock.close();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
