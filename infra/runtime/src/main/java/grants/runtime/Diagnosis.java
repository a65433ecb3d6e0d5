package grants.runtime;

import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.UUID;
import java.util.concurrent.CompletionException;

import com.mongodb.MongoException;
import grants.kernel.Text;
import org.apache.kafka.common.KafkaException;

/**
 * What has gone wrong, as operators are told: which kind of trouble it is, and an id by
 * which they find in the server's log what the program says of it. That itself is shown
 * to nobody: the text of an exception may hold anything.
 *
 * @param errorId the same whenever the same thing goes wrong at the same place
 */
public record Diagnosis(String errorId, Text what) {

	/** Frames of a stack by which a place is known, from the innermost. */
	private static final int FRAMES = 4;

	public static Diagnosis of(Throwable e) {
		return new Diagnosis(idOf(e), whatOf(e));
	}

	private static Text whatOf(Throwable e) {
		return switch (e) {
			case Explained ours -> ours.because();
			case CompletionException wrapped when wrapped.getCause() != null -> whatOf(wrapped.getCause());
			case MongoException _ -> Text.of("数据库不可用或者未及时应答", "the store is away or does not answer");
			case KafkaException _ -> Text.of("消息系统不可用或者未及时应答", "the broker is away or does not answer");
			case UncheckedIOException _ -> Text.of("文件或者网络读写失败", "a file or the network fails");
			default -> Text.of("程序出错", "the program has a bug");
		};
	}

	/** Of the innermost cause: its type and where it was thrown. */
	private static String idOf(Throwable e) {
		Throwable innermost = e;
		while (innermost.getCause() != null) {
			innermost = innermost.getCause();
		}
		String place = innermost.getClass().getName() + Arrays.stream(innermost.getStackTrace()).limit(FRAMES).toList();
		return UUID.nameUUIDFromBytes(place.getBytes(StandardCharsets.UTF_8)).toString().substring(0, 13);
	}

	/** In both languages, with the id. */
	public Text text() {
		return Text.of(what.zh() + "（错误编号 " + errorId + "，详见服务器日志）",
				what.en() + " (error " + errorId + ", see the server's log)");
	}

	@Override
	public String toString() {
		return text().toString();
	}

}
