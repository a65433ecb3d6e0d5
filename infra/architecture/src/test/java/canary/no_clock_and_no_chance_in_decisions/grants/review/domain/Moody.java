package canary.no_clock_and_no_chance_in_decisions.grants.review.domain;

import java.time.Instant;

class Moody {

	Instant when() {
		return Instant.now();
	}

}
