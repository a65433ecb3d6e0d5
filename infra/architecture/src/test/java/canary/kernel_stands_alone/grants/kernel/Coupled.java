package canary.kernel_stands_alone.grants.kernel;

import org.springframework.http.MediaType;

class Coupled {

	MediaType type = MediaType.ALL;

}
