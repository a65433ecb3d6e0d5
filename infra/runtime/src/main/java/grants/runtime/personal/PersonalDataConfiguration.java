package grants.runtime.personal;

import java.util.Objects;

import grants.runtime.GrantsProperties;
import grants.runtime.history.Store;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The keys of personal data, and the door that uses them. */
@Configuration(proxyBeanMethods = false)
public class PersonalDataConfiguration {

	/**
	 * Where the keys are. Closed with the service; where it is the service's own store,
	 * that may be closed twice.
	 */
	@Bean
	KeyStore keyStore(GrantsProperties properties, Store store) {
		GrantsProperties.Keys keys = properties.keys();
		boolean shared = keys.uri() == null || keys.uri().equals(properties.mongodb().uri());
		Store holder = shared ? store
				: Store.open(Objects.requireNonNull(keys.uri()), keys.database(), properties.mongodb().embedded());
		MasterKeys masters = MasterKeys.of(Objects.requireNonNull(keys.masterKeys()));
		return new KeyStore(holder, new DataKeys(holder.sibling(keys.database()), masters));
	}

	/** A store and the keys in it. */
	record KeyStore(Store store, DataKeys keys) implements AutoCloseable {

		@Override
		public void close() {
			store.close();
		}

	}

	@Bean
	DataKeys dataKeys(KeyStore store) {
		return store.keys();
	}

	@Bean
	Seals seals(DataKeys keys) {
		return new KeySeals(keys);
	}

}
