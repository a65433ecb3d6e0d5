package canary.policy_is_pure.grants.policy;

import org.springframework.http.MediaType;

class Coupled {

	MediaType type = MediaType.ALL;

}
