package grants.runtime.view;

/**
 * A view's rows, made once from the beginning of the log: a collection and a reader of
 * their own.
 *
 * @param version of the projection that makes them
 * @param number in the order in which they were begun, from 1
 */
record Generation(String view, int version, long number) {

	/** What the names of all collections of this view and version begin with. */
	static String prefix(String view, int version) {
		return view + ".v" + version + ".g";
	}

	String collection() {
		return prefix(view, version) + number;
	}

	String reader() {
		return "view:" + collection();
	}

}
