package grants.runtime.backup;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.locks.LockSupport;

import grants.runtime.proof.RestoreMark;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.common.errors.GroupIdNotFoundException;
import org.apache.kafka.common.errors.GroupNotEmptyException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * After a restore a service hears all facts from the beginning: what it has heard since
 * the backup is not in its log any more. What is in its log is answered from there.
 */
final class FactsAnew {

	private static final Logger LOG = LoggerFactory.getLogger(FactsAnew.class);

	/** How long a killed instance may count as a member of the group. */
	private static final Duration PATIENCE = Duration.ofSeconds(60);

	private static final Duration BETWEEN_TRIES = Duration.ofSeconds(1);

	private final RestoreMark restore;

	private final String group;

	private final String bootstrapServers;

	FactsAnew(RestoreMark restore, String group, String bootstrapServers) {
		this.restore = restore;
		this.group = group;
		this.bootstrapServers = bootstrapServers;
	}

	/**
	 * Forgets, once after a restore, how far the service has heard.
	 * @throws IllegalStateException if that can't be done: the service must not start
	 */
	void forgetOnce() {
		if (restore.read().filter(mark -> !mark.factsForgotten()).isEmpty()) {
			return;
		}
		long deadline = System.nanoTime() + PATIENCE.toNanos();
		try (Admin admin = Admin.create(Map.of(AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrapServers))) {
			while (!forget(admin)) {
				if (System.nanoTime() > deadline) {
					throw new IllegalStateException("数据库是从备份恢复的，启动前须先停止本服务的其他实例 / the store was restored from a "
							+ "backup: stop all other instances of " + group + " before it starts");
				}
				LockSupport.parkNanos(BETWEEN_TRIES.toNanos());
			}
		}
		restore.factsForgotten();
		LOG.info("restored from a backup: all facts are heard again from the beginning");
	}

	/**
	 * @return false while another instance hears
	 */
	private boolean forget(Admin admin) {
		try {
			admin.deleteConsumerGroups(List.of(group)).all().get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
			return true;
		}
		catch (ExecutionException e) {
			return switch (e.getCause()) {
				case GroupIdNotFoundException _ -> true;
				case GroupNotEmptyException _ -> false;
				case null, default -> throw new IllegalStateException("the broker does not forget what " + group
						+ " has heard, which must be before it starts on a restored store", e);
			};
		}
		catch (TimeoutException e) {
			throw new IllegalStateException("the broker does not answer", e);
		}
		catch (InterruptedException e) {
			Thread.currentThread().interrupt();
			throw new IllegalStateException("interrupted", e);
		}
	}

}
