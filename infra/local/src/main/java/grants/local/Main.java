package grants.local;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;

import grants.local.issuer.SeededUser;
import grants.local.issuer.SeededUsers;

/** Runs the platform until Ctrl-C. */
public final class Main {

	private Main() {
	}

	public static void main(String... arguments) throws InterruptedException {
		Platform platform;
		try {
			System.out.println("正在启动… / starting ...");
			Options options = Options.parse(arguments);
			Logs.into(options.home(), "platform");
			platform = Platform.start(options);
		}
		catch (PlatformRefused ex) {
			System.err.println(ex.getMessage());
			System.exit(2);
			return;
		}
		CountDownLatch stopped = new CountDownLatch(1);
		Runtime.getRuntime().addShutdownHook(new Thread(() -> {
			platform.close();
			System.out.println("已停止 / stopped");
			stopped.countDown();
		}, "stop"));
		print(platform);
		stopped.await();
	}

	private static void print(Platform platform) {
		Duration startup = Duration.ofMillis(System.currentTimeMillis()
				- ProcessHandle.current().info().startInstant().orElseThrow().toEpochMilli());
		System.out.println();
		System.out.println("门户 / portal: " + platform.options().ports().uri(Part.PORTAL));
		System.out.println();
		System.out.println("本地用户（密码同名）/ local users (the password is the name)");
		for (SeededUser user : SeededUsers.load().all()) {
			System.out.printf("  %-38s %s%n", user.name(), user.can());
		}
		System.out.println();
		System.out.println("地址 / addresses");
		for (Part part : Part.services()) {
			System.out.printf("  %-14s %s/v3/api-docs%n", part.label(), platform.options().ports().uri(part));
		}
		System.out.printf("  %-14s curl -d user=applicant-bank %s/local/token%n", "issuer",
				platform.options().ports().uri(Part.ISSUER));
		System.out.printf(
				"  %-14s curl -H 'Content-Type: application/json' -d '{\"instant\":\"...\"}' %s/local/clock%n", "clock",
				platform.options().ports().uri(Part.APPLICATION));
		System.out.println();
		System.out.printf("数据目录 / data in %s · 启动用时 / started in %d.%d s · Ctrl-C 停止 / to stop%n",
				platform.options().home().toAbsolutePath(), startup.toSeconds(), startup.toMillisPart() / 100);
	}

}
