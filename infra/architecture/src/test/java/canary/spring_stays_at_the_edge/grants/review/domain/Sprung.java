package canary.spring_stays_at_the_edge.grants.review.domain;

import org.springframework.http.MediaType;

class Sprung {

	MediaType type = MediaType.ALL;

}
