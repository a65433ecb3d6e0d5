package grants.runtime.history;

import com.mongodb.MongoException;
import grants.kernel.Text;

/** The server can't keep what the platform promises: the service does not start on it. */
public final class StoreRefused extends IllegalStateException {

	private static final long serialVersionUID = 1L;

	StoreRefused(String zh, String en) {
		super(Text.of(zh, en).toString());
	}

	StoreRefused(String zh, String en, MongoException cause) {
		super(Text.of(zh + "：" + cause.getMessage(), en + ": " + cause.getMessage()).toString(), cause);
	}

}
