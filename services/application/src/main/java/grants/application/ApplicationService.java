package grants.application;

import grants.application.domain.CallRegister;
import grants.application.domain.Calls;
import grants.application.domain.Draft;
import grants.application.domain.Entitlements;
import grants.application.domain.EvidenceHold;
import grants.application.domain.Profile;
import grants.application.due.DueWorks;
import grants.application.inbound.WhenAwardCancelledThenRecord;
import grants.application.inbound.WhenBeneficiaryBarredThenBar;
import grants.application.inbound.WhenBeneficiaryRestoredThenRestore;
import grants.application.inbound.WhenGrantApprovedThenAward;
import grants.application.inbound.WhenGrantRejectedThenReject;
import grants.application.outbound.ApplicationFacts;
import grants.application.projection.ApplicationsView;
import grants.application.projection.CallsView;
import grants.application.projection.DraftsView;
import grants.application.projection.SuccessionsView;
import grants.policy.Catalogue;
import grants.runtime.command.Aggregates;
import grants.runtime.history.EventTypes;
import grants.runtime.history.History;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.Bean;

/**
 * The application service: drafts, claims, awards. Started by hand or by the launcher.
 */
@SpringBootApplication
public class ApplicationService {

	public static void main(String[] arguments) {
		SpringApplication.run(ApplicationService.class, arguments);
	}

	@Bean
	EventTypes eventTypes() {
		return ApplicationEventTypes.table();
	}

	@Bean
	Aggregates aggregates() {
		return Aggregates.of(Draft.class, Profile.class, Entitlements.class, EvidenceHold.class, Calls.class,
				CallRegister.class);
	}

	@Bean
	Catalogue catalogue() {
		return Catalogue.published();
	}

	@Bean
	ApplicationsView applicationsView() {
		return new ApplicationsView();
	}

	@Bean
	DraftsView draftsView() {
		return new DraftsView();
	}

	@Bean
	CallsView callsView() {
		return new CallsView();
	}

	@Bean
	ApplicationFacts applicationFacts() {
		return new ApplicationFacts();
	}

	@Bean
	SuccessionsView successionsView() {
		return new SuccessionsView();
	}

	@Bean
	DueWorks dueWork(History history) {
		return new DueWorks(history);
	}

	@Bean
	WhenGrantApprovedThenAward whenGrantApprovedThenAward() {
		return new WhenGrantApprovedThenAward();
	}

	@Bean
	WhenGrantRejectedThenReject whenGrantRejectedThenReject() {
		return new WhenGrantRejectedThenReject();
	}

	@Bean
	WhenAwardCancelledThenRecord whenAwardCancelledThenRecord() {
		return new WhenAwardCancelledThenRecord();
	}

	@Bean
	WhenBeneficiaryBarredThenBar whenBeneficiaryBarredThenBar() {
		return new WhenBeneficiaryBarredThenBar();
	}

	@Bean
	WhenBeneficiaryRestoredThenRestore whenBeneficiaryRestoredThenRestore() {
		return new WhenBeneficiaryRestoredThenRestore();
	}

}
