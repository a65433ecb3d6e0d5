package grants.runtime.backup;

import com.mongodb.client.MongoDatabase;
import grants.runtime.GrantsProperties;
import grants.runtime.Lifetime;
import grants.runtime.proof.RestoreMark;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What a service does at its first start on a restored store. */
@Configuration(proxyBeanMethods = false)
public class BackupConfiguration {

	@Bean
	Lifetime restoredLifetime(MongoDatabase database, GrantsProperties properties) {
		FactsAnew facts = new FactsAnew(new RestoreMark(database), properties.service(),
				properties.kafka().bootstrapServers());
		return Lifetime.ofReader(facts::forgetOnce, () -> {
		});
	}

}
