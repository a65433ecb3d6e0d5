package grants.portal.services;

/**
 * A service has recorded a request.
 *
 * @param stream what was changed
 * @param position in the service's log: a list that is asked for it shows the change
 * @param version of what was changed
 */
public record Receipt(String stream, long position, long version) {
}
