package grants.kernel;

import java.util.regex.Pattern;

/**
 * Personal data that nobody reads without its key: {@code sealed:<algorithm>:<key
 * id>:<base64url>}, the key id being {@code <subject>.<number>}. Stored, told and
 * compared in this form; opened only where a person or a bank is told what it says. Equal
 * texts of one key are sealed equally, so that two of them can be compared. When the key
 * is erased, what it has sealed is gone for ever, and everything else stays.
 *
 * @param value the form above, or empty: nothing was written, so nothing is hidden
 */
public record Sealed(String value) {

	/** What seals an empty text. */
	public static final Sealed NOTHING = new Sealed("");

	private static final Pattern FORM = Pattern
		.compile("sealed:([a-z0-9-]{1,20}):([A-Za-z0-9-]{1,64}\\.[1-9][0-9]{0,5}):([A-Za-z0-9_-]+)");

	/**
	 * @throws InvalidValue if the text is in no such form; the text itself, which may be
	 * somebody's data in clear, is not repeated
	 */
	public Sealed {
		if (!value.isEmpty() && !FORM.matcher(value).matches()) {
			throw new InvalidValue("个人信息应为密封形式", "personal data is told in its sealed form");
		}
	}

	public static Sealed of(String algorithm, String keyId, String base64url) {
		return new Sealed("sealed:" + algorithm + ":" + keyId + ":" + base64url);
	}

	/** Whether a text is in the form of something sealed. */
	public static boolean isForm(String text) {
		return FORM.matcher(text).matches();
	}

	public boolean isNothing() {
		return value.isEmpty();
	}

	/**
	 * By what it was sealed.
	 * @throws IllegalStateException if it seals nothing
	 */
	public String algorithm() {
		return part(1);
	}

	/**
	 * Which key opens it.
	 * @throws IllegalStateException if it seals nothing
	 */
	public String keyId() {
		return part(2);
	}

	/**
	 * What is sealed, in base64url.
	 * @throws IllegalStateException if it seals nothing
	 */
	public String content() {
		return part(3);
	}

	private String part(int group) {
		var parts = FORM.matcher(value);
		if (!parts.matches()) {
			throw new IllegalStateException("nothing is sealed");
		}
		return parts.group(group);
	}

	@Override
	public String toString() {
		return value;
	}

}
