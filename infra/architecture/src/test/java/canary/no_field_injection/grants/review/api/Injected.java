package canary.no_field_injection.grants.review.api;

import org.springframework.beans.factory.annotation.Autowired;

class Injected {

	@Autowired
	String field;

}
