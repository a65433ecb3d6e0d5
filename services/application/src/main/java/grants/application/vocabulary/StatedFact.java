package grants.application.vocabulary;

import grants.kernel.Text;
import org.jspecify.annotations.Nullable;

/**
 * A fact that the applicant stated, as the measure read it.
 *
 * @param type {@code MONEY} (yuan), {@code DECIMAL}, {@code DATE}, {@code YEAR},
 * {@code TEXT}, {@code CHOICE} or {@code YES_NO}
 * @param value canonical text
 * @param unit such as {@code m2}, empty if none
 * @param evidence the kind of the piece of evidence that supports it, null if the
 * statement alone is enough
 */
public record StatedFact(String name, Text label, String type, String value, String unit, @Nullable String evidence) {
}
