package grants.application.vocabulary;

import grants.kernel.Text;

/**
 * A fact that the applicant stated, as the measure read it.
 *
 * @param type {@code MONEY} (yuan), {@code DECIMAL}, {@code DATE}, {@code YEAR},
 * {@code TEXT}, {@code CHOICE} or {@code YES_NO}
 * @param value canonical text
 * @param unit such as {@code m2}, empty if none
 */
public record StatedFact(String name, Text label, String type, String value, String unit) {
}
