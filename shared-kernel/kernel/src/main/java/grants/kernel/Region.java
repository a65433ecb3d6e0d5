package grants.kernel;

import java.util.Map;

/**
 * What people call a region: a division by its code of GB/T 2260, or one of the city's
 * development zones by its id. Names are data of the build; of a place elsewhere the
 * province, in Henan the prefecture, is named beside the code.
 *
 * @param code such as {@code 410105} or {@code zhengdong}
 */
public record Region(String code) {

	private static final Map<String, Text> NAMES = Names.of("/regions/names.csv");

	private static final String DISTRICT = "district-";

	/** {@code 金水区}, {@code 许昌市}, {@code 浙江省（330106）}; the code if nobody knows it. */
	public Text name() {
		Text exactly = NAMES.get(code);
		if (exactly != null) {
			return exactly;
		}
		if (code.matches("\\d{6}")) {
			for (int length = 4; length > 0; length -= 2) {
				Text wider = NAMES.get(code.substring(0, length));
				if (wider != null) {
					return code.substring(length).matches("0+") ? wider
							: Text.of(wider.zh() + "（" + code + "）", wider.en() + " (" + code + ")");
				}
			}
		}
		return Text.of(code, code);
	}

	/**
	 * What people call a treasury.
	 * @param id {@code city} or {@code district-<code>}; anything else is its own name
	 */
	public static Text treasury(String id) {
		if (id.equals("city")) {
			return Text.of("市级财政", "City treasury");
		}
		if (!id.startsWith(DISTRICT)) {
			return Text.of(id, id);
		}
		Text district = new Region(id.substring(DISTRICT.length())).name();
		return Text.of(district.zh() + "财政", "Treasury of " + district.en());
	}

}
