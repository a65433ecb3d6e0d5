package grants.policy;

import grants.kernel.Text;

/**
 * A district, county or development zone of Zhengzhou with a treasury of its own.
 *
 * @param code division code of GB/T 2260 ({@code 4101xx}); development zones have no code
 * there and carry an id of their own
 */
public record District(String code, Text name) {

	/** The treasury that pays the district's share of a co-funded award. */
	public Treasury treasury() {
		return new Treasury("district-" + code, Text.of(name.zh() + "财政", "Treasury of " + name.en()));
	}

}
