package grants.runtime.history;

import grants.kernel.Text;
import grants.runtime.Explained;
import org.jspecify.annotations.Nullable;

/**
 * The log holds an event that this program can't read: a newer version has written it,
 * and an older one runs now. Nothing may go on as if it were not there: readers stand
 * still in front of it, commands on its stream are refused, and no fact is parked because
 * of it, until a program runs that knows the event.
 */
public final class UnreadableEvent extends IllegalArgumentException implements Explained {

	private static final long serialVersionUID = 1L;

	private final transient Text because;

	private UnreadableEvent(Text because, @Nullable Throwable cause) {
		super(because.zh() + " / " + because.en(), cause);
		this.because = because;
	}

	static UnreadableEvent unknown(EventTypes.Stored stored) {
		String event = stored.name() + " revision " + stored.revision();
		return new UnreadableEvent(Text.of("日志中有本程序不认识的事件 " + event + "：它由更新的版本写入，请运行该版本或更新的版本", "the log holds "
				+ event
				+ ", which this program does not know: a newer version has written it; run that one or a later one"),
				null);
	}

	static UnreadableEvent malformed(EventTypes.Stored stored, Exception cause, String detail) {
		String event = stored.name() + " revision " + stored.revision();
		return new UnreadableEvent(
				Text.of("日志中的事件 " + event + " 无法读取，可能由更新的版本写入：" + detail,
						"event " + event + " of the log can't be read; a newer version may have written it: " + detail),
				cause);
	}

	@Override
	public Text because() {
		return because;
	}

}
