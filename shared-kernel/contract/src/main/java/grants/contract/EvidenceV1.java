package grants.contract;

/**
 * A piece of evidence (佐证材料): what it is and its content's digest; the content itself
 * stays with the application.
 *
 * @param kind the measure's kind of evidence
 * @param number certificate, contract or invoice number that identifies it
 * @param sha256 lower-case hex digest of the content
 */
public record EvidenceV1(String kind, String number, String sha256) {
}
