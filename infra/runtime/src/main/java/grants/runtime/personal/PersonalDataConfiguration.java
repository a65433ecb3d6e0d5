package grants.runtime.personal;

import java.util.Objects;

import grants.runtime.GrantsProperties;
import grants.runtime.history.Store;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The keys of personal data, and the door that uses them. */
@Configuration(proxyBeanMethods = false)
public class PersonalDataConfiguration {

	@Bean
	KeyStore keyStore(GrantsProperties properties, Store store) {
		GrantsProperties.Keys keys = properties.keys();
		MasterKeys masters = MasterKeys.of(Objects.requireNonNull(keys.masterKeys()));
		String uri = keys.uri();
		if (uri == null || uri.equals(properties.mongodb().uri())) {
			return new KeyStore(null, new DataKeys(store.sibling(keys.database()), masters));
		}
		Store own = Store.open(uri, keys.database(), properties.mongodb().embedded());
		return new KeyStore(own, new DataKeys(own.database(), masters));
	}

	/**
	 * The keys, and the store that holds them.
	 *
	 * @param own null if it is that of the service, which others still use when this ends
	 */
	record KeyStore(@Nullable Store own, DataKeys keys) implements AutoCloseable {

		@Override
		public void close() {
			if (own != null) {
				own.close();
			}
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

	@Bean
	Fingerprints fingerprints(DataKeys keys) {
		return new KeyFingerprints(keys);
	}

}
