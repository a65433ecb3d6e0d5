/**
 * A MongoDB-protocol server and a Kafka broker inside this JVM, for the platform on one
 * machine and for tests. Not for production: see the README of this module.
 */
@NullMarked
package grants.embedded;

import org.jspecify.annotations.NullMarked;
