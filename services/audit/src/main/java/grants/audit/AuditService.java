package grants.audit;

import com.mongodb.client.MongoDatabase;
import grants.audit.inbound.KeepFact;
import grants.audit.ledger.Ledger;
import grants.runtime.inbound.FactSink;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.annotation.Bean;

/**
 * The audit service (审计): keeps every public fact and puts them in order; see its README.
 */
@SpringBootApplication
public class AuditService {

	public static void main(String[] args) {
		new SpringApplicationBuilder(AuditService.class).properties("spring.config.name=audit").run(args);
	}

	@Bean
	static Ledger ledger(MongoDatabase database) {
		return new Ledger(database);
	}

	@Bean
	static FactSink keepFact(MongoDatabase database) {
		return new KeepFact(database);
	}

}
