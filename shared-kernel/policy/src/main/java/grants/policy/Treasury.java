package grants.policy;

import grants.kernel.Text;

/** Who pays: {@code city} or {@code district-<code>}. */
public record Treasury(String id, Text name) {

	public static final Treasury CITY = new Treasury("city", Text.of("郑州市财政", "Treasury of the City of Zhengzhou"));

}
