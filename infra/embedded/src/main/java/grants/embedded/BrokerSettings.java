package grants.embedded;

import java.nio.file.Path;
import java.util.Map;
import java.util.Properties;

/** The settings of a small broker that stands alone and dies hard. */
final class BrokerSettings {

	static final int NODE_ID = 1;

	static final String CONTROLLER_LISTENER = "CONTROLLER";

	private static final String CLIENT_LISTENER = "PLAINTEXT";

	private BrokerSettings() {
	}

	static Properties of(Path directory, int port, int controllerPort) {
		Properties settings = new Properties();
		settings.putAll(place(directory, port, controllerPort));
		settings.putAll(STANDING_ALONE);
		settings.putAll(RESTARTING_FAST);
		settings.putAll(STAYING_SMALL);
		return settings;
	}

	private static Map<String, String> place(Path directory, int port, int controllerPort) {
		String client = CLIENT_LISTENER + "://" + Loopback.HOST + ":" + port;
		String controller = Loopback.HOST + ":" + controllerPort;
		return Map.of("process.roles", "broker,controller", //
				"node.id", String.valueOf(NODE_ID), //
				"log.dirs", directory.toString(), //
				"listeners", client + "," + CONTROLLER_LISTENER + "://" + controller, //
				"advertised.listeners", client, //
				"listener.security.protocol.map", CLIENT_LISTENER + ":PLAINTEXT," + CONTROLLER_LISTENER + ":PLAINTEXT", //
				"controller.listener.names", CONTROLLER_LISTENER, //
				"inter.broker.listener.name", CLIENT_LISTENER, //
				"controller.quorum.voters", NODE_ID + "@" + controller);
	}

	/** Topics are made on purpose, and nothing can have more than one replica. */
	private static final Map<String, String> STANDING_ALONE = Map.ofEntries( //
			Map.entry("auto.create.topics.enable", "false"), //
			Map.entry("num.partitions", "3"), //
			Map.entry("default.replication.factor", "1"), //
			Map.entry("offsets.topic.num.partitions", "1"), //
			Map.entry("offsets.topic.replication.factor", "1"), //
			Map.entry("transaction.state.log.num.partitions", "1"), //
			Map.entry("transaction.state.log.replication.factor", "1"), //
			Map.entry("transaction.state.log.min.isr", "1"), //
			Map.entry("share.coordinator.state.topic.num.partitions", "1"), //
			Map.entry("share.coordinator.state.topic.replication.factor", "1"), //
			Map.entry("share.coordinator.state.topic.min.isr", "1"));

	private static final Map<String, String> RESTARTING_FAST = Map.ofEntries( //
			// After kill -9 the new broker waits until the old one's session is over.
			Map.entry("broker.session.timeout.ms", "2000"), //
			Map.entry("broker.heartbeat.interval.ms", "500"), //
			Map.entry("group.initial.rebalance.delay.ms", "0"), //
			// With group.protocol=consumer the default of 5 s makes every join slow.
			Map.entry("group.consumer.heartbeat.interval.ms", "500"), //
			Map.entry("group.consumer.min.heartbeat.interval.ms", "500"), //
			// A consumer that was killed keeps its partitions so long: 45 s by default.
			Map.entry("group.consumer.session.timeout.ms", "10000"), //
			Map.entry("group.consumer.min.session.timeout.ms", "10000"));

	private static final Map<String, String> STAYING_SMALL = Map.ofEntries( //
			Map.entry("num.network.threads", "1"), //
			Map.entry("num.io.threads", "2"), //
			Map.entry("background.threads", "2"), //
			Map.entry("num.replica.fetchers", "1"), //
			Map.entry("num.recovery.threads.per.data.dir", "1"), //
			Map.entry("group.coordinator.threads", "1"), //
			Map.entry("share.coordinator.threads", "1"), //
			Map.entry("queued.max.requests", "64"), //
			Map.entry("log.cleaner.threads", "1"), //
			Map.entry("log.cleaner.dedupe.buffer.size", "4194304"), //
			Map.entry("log.cleaner.io.buffer.size", "131072"), //
			Map.entry("log.segment.bytes", "67108864"), //
			Map.entry("log.index.size.max.bytes", "1048576"), //
			Map.entry("metadata.log.segment.bytes", "8388608"), //
			// Else the idle controller writes a record every half second for ever.
			Map.entry("metadata.max.idle.interval.ms", "0"));

}
