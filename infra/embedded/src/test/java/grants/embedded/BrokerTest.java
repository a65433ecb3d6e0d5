package grants.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class BrokerTest {

	@Test
	void starts() {
		assertThat(TestBroker.bootstrap()).startsWith("127.0.0.1:");
	}

}
