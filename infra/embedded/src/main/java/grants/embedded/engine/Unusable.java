package grants.embedded.engine;

import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Why a file can't be used, in Chinese and English: whoever starts the platform reads it.
 */
final class Unusable {

	private Unusable() {
	}

	/**
	 * What can be seen of a file before it is opened.
	 * @throws IllegalStateException if it can't be a store's
	 */
	static void requireNot(Path path) {
		Path directory = path.toAbsolutePath().getParent();
		if (directory != null && !Files.isDirectory(directory)) {
			throw because(path, "所在目录不存在", "is in a directory that does not exist");
		}
		if (directory != null && !Files.isWritable(directory)) {
			throw because(path, "所在目录无写权限", "is in a directory that may not be written to");
		}
		if (Files.notExists(path)) {
			return;
		}
		if (!Files.isRegularFile(path)) {
			throw because(path, "不是文件", "is not a file");
		}
		if (!Files.isReadable(path) || !Files.isWritable(path)) {
			throw because(path, "无读写权限", "may not be read and written");
		}
		if (path.toFile().length() == 0) {
			throw because(path, "是空文件；若确实没有数据，请删除后再启动", "is empty: delete it if there was no data in it");
		}
	}

	static IllegalStateException because(Path file, String zh, String en) {
		return new IllegalStateException(file + "：" + zh + " / " + file + " " + en);
	}

	static IllegalStateException because(Path file, String zh, String en, Throwable cause) {
		IllegalStateException why = because(file, zh, en);
		why.initCause(cause);
		return why;
	}

	static IllegalStateException held(Path file, Throwable cause) {
		return because(file, "已被另一个进程占用", "is held by another process", cause);
	}

	static IllegalStateException damaged(Path file, Throwable cause) {
		return because(file, "已损坏，或不是本服务器的文件", "is damaged, or was not written by this server", cause);
	}

	static IllegalStateException emptied(Path file) {
		return because(file, "缺失或已被清空，而它的内容曾经存在：请恢复该文件，或移走旁边的日志文件",
				"is missing or empty, but was not: restore it, or move the journals beside it away");
	}

	static IllegalStateException shortened(Path file) {
		return because(file, "已损坏：缺少最后写入的内容", "is damaged: it lacks what was written last");
	}

	/**
	 * @param found what the file says of itself
	 * @param current {@code grants-} and a number that counts up
	 */
	static IllegalStateException format(Path file, String found, String current) {
		if (!found.matches("grants-\\d{1,4}")) {
			return because(file, "格式为 " + found + "，不是本服务器的数据文件",
					"has the format " + found + ", which is not one of this server's");
		}
		return number(found) > number(current)
				? because(file, "由更新的版本写成（格式 " + found + "，本版本只能读到 " + current + "），请用该版本打开",
						"was written by a newer version: it has the format " + found + ", and this one reads up to "
								+ current)
				: because(file, "由较早的版本写成（格式 " + found + "，本版本为 " + current + "），请用当时的版本导出，再导入新文件",
						"was written by an earlier version: it has the format " + found + ", and this one's is "
								+ current
								+ "; export it with the version that wrote it, and import that into a new file");
	}

	private static int number(String format) {
		return Integer.parseInt(format.substring(format.indexOf('-') + 1));
	}

	static IllegalStateException journal(Path file, boolean newer) {
		return newer ? because(file, "由更新的版本写成，请用该版本打开", "was written by a newer version")
				: because(file, "不是本服务器的日志文件", "is not a journal of this server");
	}

	static IllegalStateException foreignJournal(Path file) {
		return because(file, "属于另一个数据文件，请移走后再启动", "belongs to another store: move it away");
	}

	static IllegalStateException lackingJournal(Path file) {
		return because(file, "缺失：其中有已确认而数据文件尚未写入的更改，请恢复该文件",
				"is missing: it holds changes that were acknowledged and are not in the store yet");
	}

	static IllegalStateException damagedJournal(Path file) {
		return because(file, "已损坏：中间缺少已确认的更改", "is damaged: acknowledged changes in the middle are lacking");
	}

}
