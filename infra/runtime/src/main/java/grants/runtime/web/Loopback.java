package grants.runtime.web;

import java.net.InetAddress;

/** Whether somebody on this machine asks. */
final class Loopback {

	private Loopback() {
	}

	/**
	 * @param address as the server reports it, a literal
	 */
	static boolean isLoopback(String address) {
		return InetAddress.ofLiteral(address).isLoopbackAddress();
	}

}
