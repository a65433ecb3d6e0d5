package grants.runtime.autoconfigure;

import java.util.List;

import com.mongodb.client.MongoDatabase;
import grants.runtime.GrantsProperties;
import grants.runtime.Lifetime;
import grants.runtime.Wellbeing;
import grants.runtime.command.AggregateBus;
import grants.runtime.command.Aggregates;
import grants.runtime.command.CommandDoor;
import grants.runtime.command.LogHistory;
import grants.runtime.due.DueApi;
import grants.runtime.due.DueSheet;
import grants.runtime.due.DueWork;
import grants.runtime.history.CommitLog;
import grants.runtime.history.EventTypes;
import grants.runtime.history.History;
import grants.runtime.history.ReaderStatus;
import grants.runtime.history.Readers;
import grants.runtime.history.Store;
import grants.runtime.personal.Fingerprints;
import grants.runtime.proof.ProofProperties;
import grants.runtime.proof.RestoreMark;
import grants.runtime.time.PlatformClock;
import grants.runtime.web.LogRequests;
import grants.runtime.web.RequestBook;
import grants.runtime.web.Requests;
import org.bson.Document;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** The store, the log in it, and what is made of the log. */
@Configuration(proxyBeanMethods = false)
@Import(DueApi.class)
class HistoryConfiguration {

	@Bean
	Store store(GrantsProperties properties) {
		return Store.open(properties.mongodb().uri(), properties.database(), properties.mongodb().embedded());
	}

	@Bean
	MongoDatabase database(Store store) {
		return RestoreMark.requireWhole(store.database());
	}

	@Bean
	CommitLog commitLog(MongoDatabase database, PlatformClock clock, ProofProperties proof) {
		return new CommitLog(database, clock, proof.digestAlgorithm());
	}

	@Bean
	AggregateBus aggregateBus(ObjectProvider<Aggregates> aggregates, KnownEvents events, CommitLog log,
			PlatformClock clock) {
		return new AggregateBus(aggregates.getIfAvailable(Aggregates::of), events.types(), log, clock);
	}

	@Bean
	CommandDoor commandDoor(CommitLog log, AggregateBus bus) {
		return new CommandDoor(log, bus);
	}

	@Bean
	History history(CommitLog log, KnownEvents events) {
		return new LogHistory(log, events.types());
	}

	@Bean
	Readers readers(CommitLog log, KnownEvents events, MongoDatabase database) {
		return new Readers(log, events.types(), database);
	}

	@Bean
	@ConditionalOnBean(DueWork.class)
	DueSheet dueSheet(MongoDatabase database, Readers readers, DueWork work, CommandDoor door, PlatformClock clock) {
		DueSheet sheet = new DueSheet(database, readers, work, door, clock);
		clock.onMove(sheet::clockMoved);
		return sheet;
	}

	@Bean
	@ConditionalOnBean(DueWork.class)
	Lifetime dueLifetime(DueSheet sheet) {
		return Lifetime.ofReader(sheet::start, sheet::stop);
	}

	@Bean
	Requests requests(MongoDatabase database, CommandDoor door, Fingerprints fingerprints) {
		return new LogRequests(new RequestBook(database), door, fingerprints);
	}

	@Bean
	HealthIndicator storeHealthIndicator(MongoDatabase database) {
		return Wellbeing.of(() -> {
			database.runCommand(new Document("ping", 1));
			return Health.up().withDetail("database", database.getName()).build();
		});
	}

	/** A reader that is stuck makes the service unwell: nobody sees, pays or is told. */
	@Bean
	HealthIndicator readersHealthIndicator(Readers readers) {
		return Wellbeing.of(() -> {
			List<ReaderStatus> all = readers.status();
			Health.Builder health = all.stream().anyMatch(reader -> reader.failures() > 0) ? Health.down()
					: Health.up();
			all.forEach(reader -> health.withDetail(reader.name(), reader));
			return health.build();
		});
	}

	/** A service without aggregates, such as audit, has no events. */
	record KnownEvents(EventTypes types) {
	}

	@Bean
	KnownEvents knownEvents(ObjectProvider<EventTypes> types) {
		return new KnownEvents(types.getIfAvailable(EventTypes::of));
	}

}
