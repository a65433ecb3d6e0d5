package grants.contract;

/** A sentence that users read, Chinese and English. */
public record TextV1(String zh, String en) {
}
