package canary.axon_only_routes.grants.review.projection;

import org.axonframework.commandhandling.CommandHandler;

class Framed {

	@CommandHandler
	void handle(String command) {
	}

}
