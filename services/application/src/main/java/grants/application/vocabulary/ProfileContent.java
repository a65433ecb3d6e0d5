package grants.application.vocabulary;

import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

import org.jspecify.annotations.Nullable;

/**
 * What an enterprise states about itself (一企一档), to be used again in each of its
 * applications. Nothing of it is required.
 *
 * @param facts by the measures' name for them, as the measures write them
 * @param payee null until it is filled in
 */
public record ProfileContent(String beneficiaryName, Map<String, String> facts, @Nullable StatedPayee payee) {

	/** Before anything was stated. */
	public static final ProfileContent EMPTY = new ProfileContent("", Map.of(), null);

	/**
	 * @throws IllegalArgumentException if it is larger than a draft may be
	 */
	public ProfileContent {
		Limits.text("beneficiaryName", beneficiaryName, Limits.NAME);
		Limits.facts(facts);
		facts = Collections.unmodifiableMap(new TreeMap<>(facts));
	}

}
