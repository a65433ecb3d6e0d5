package grants.contract;

/**
 * A fact that the applicant stated.
 *
 * @param name the measure's name for it, such as {@code floorAreaSquareMetres}
 * @param type {@code MONEY} (yuan), {@code DECIMAL}, {@code DATE}, {@code YEAR},
 * {@code TEXT}, {@code CHOICE} or {@code YES_NO}
 * @param value canonical text of the value
 * @param unit such as {@code m2}, empty if none
 */
public record StatedFactV1(String name, TextV1 label, String type, String value, String unit) {
}
