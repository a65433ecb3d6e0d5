/**
 * The document engine: ordered indexes and durable commits on an MVStore file, under the
 * wire protocol of mongo-java-server.
 */
@NullMarked
package grants.embedded.engine;

import org.jspecify.annotations.NullMarked;
