package grants.review.vocabulary;

import grants.kernel.Text;

/**
 * A fact that the applicant stated.
 *
 * @param name the measure's name for it
 * @param type {@code MONEY} (yuan), {@code DECIMAL}, {@code DATE}, {@code YEAR},
 * {@code TEXT}, {@code CHOICE} or {@code YES_NO}
 * @param value canonical text of the value
 * @param unit such as {@code m2}, empty if none
 */
public record StatedFact(String name, Text label, String type, String value, String unit) {
}
