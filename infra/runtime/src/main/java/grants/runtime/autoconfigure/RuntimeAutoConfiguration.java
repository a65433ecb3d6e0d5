package grants.runtime.autoconfigure;

import grants.runtime.GrantsProperties;
import grants.runtime.backup.BackupConfiguration;
import grants.runtime.fact.FactConfiguration;
import grants.runtime.inbound.InboundConfiguration;
import grants.runtime.outbound.OutboundConfiguration;
import grants.runtime.personal.PersonalDataConfiguration;
import grants.runtime.proof.ProofConfiguration;
import grants.runtime.time.TimeConfiguration;
import grants.runtime.view.ViewConfiguration;
import grants.runtime.web.SecurityConfiguration;
import grants.runtime.web.WebConfiguration;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.AutoConfigureOrder;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Import;
import org.springframework.core.Ordered;

/** Everything that a service gets without asking; see README.md. */
@AutoConfiguration
@AutoConfigureOrder(Ordered.HIGHEST_PRECEDENCE) // Boot's own back off where we have ours
@EnableConfigurationProperties(GrantsProperties.class)
@Import({ HistoryConfiguration.class, ViewConfiguration.class, PersonalDataConfiguration.class, TimeConfiguration.class,
		WebConfiguration.class, SecurityConfiguration.class, FactConfiguration.class, OutboundConfiguration.class,
		InboundConfiguration.class, ProofConfiguration.class, BackupConfiguration.class })
public class RuntimeAutoConfiguration {

}
