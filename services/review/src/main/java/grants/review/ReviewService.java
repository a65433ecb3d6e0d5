package grants.review;

import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.builder.SpringApplicationBuilder;

/**
 * The review service (审核): see its README.
 */
@SpringBootApplication
public class ReviewService {

	public static void main(String[] args) {
		new SpringApplicationBuilder(ReviewService.class).properties("spring.config.name=review").run(args);
	}

}
