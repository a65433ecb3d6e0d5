package grants.review.vocabulary;

/**
 * A piece of evidence (佐证材料); its content stays with the application.
 *
 * @param number certificate, contract or invoice number that identifies it
 * @param sha256 lower-case hex digest of the content
 */
public record Evidence(String kind, String number, String sha256) {
}
