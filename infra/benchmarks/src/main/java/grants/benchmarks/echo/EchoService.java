package grants.benchmarks.echo;

import java.util.List;
import java.util.Optional;

import grants.contract.Topics;
import grants.contract.application.ApplicationWithdrawnV1;
import grants.contract.bank.PaymentReportV1;
import grants.kernel.SocialCreditCode;
import grants.runtime.command.Aggregates;
import grants.runtime.history.EventTypes;
import grants.runtime.history.RecordedEvent;
import grants.runtime.inbound.Delivery;
import grants.runtime.inbound.Inbound;
import grants.runtime.outbound.Outbound;
import grants.runtime.outbound.Publication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.Bean;

/** A service that does nothing but pass facts through its doors. */
@SpringBootApplication
public class EchoService {

	@Bean
	EventTypes eventTypes() {
		return Account.types();
	}

	@Bean
	Aggregates aggregates() {
		return Aggregates.of(Account.class);
	}

	@Bean
	Inbound<PaymentReportV1> whenPaymentReportedThenNote() {
		return new Inbound<>() {

			@Override
			public Class<PaymentReportV1> fact() {
				return PaymentReportV1.class;
			}

			@Override
			public Optional<?> commandFor(PaymentReportV1 report, Delivery delivery) {
				SocialCreditCode owner = new SocialCreditCode(report.beneficiaryCode());
				return Optional.of(new Account.Note("account-" + owner, owner, report.bankReference()));
			}

		};
	}

	@Bean
	Outbound outbound() {
		return EchoService::publish;
	}

	private static List<Publication> publish(RecordedEvent event) {
		return switch ((Account.AccountEvent) event.payload()) {
			case Account.Noted noted ->
				List.of(new Publication(Topics.APPLICATION, new ApplicationWithdrawnV1(event.stream(),
						noted.owner().value(), noted.text(), event.recordedAt())));
			case Account.Promised _, Account.Kept _ -> List.of();
		};
	}

}
