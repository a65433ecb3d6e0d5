package grants.application.vocabulary;

/**
 * An entry that was made in the register of a call.
 *
 * @param call as it is announced at the moment
 * @param turn of the entry
 */
public record Entered(Call call, int turn) {
}
