package grants.local.log;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import grants.local.PlatformRefused;
import grants.runtime.crypto.SignatureAlgorithm;
import org.jspecify.annotations.Nullable;

/**
 * What somebody wants to be done with a service's log.
 *
 * @param action the first word
 * @param service whose log, such as {@code review}
 * @param store connection string of a MongoDB server; null for the local platform's store
 * @param database null for the service's usual one
 * @param home folder of the local platform's data
 * @param port of the local platform's store, if it is running
 * @param file the export: to be written, read or verified
 * @param checkpoints files of them
 * @param kafka bootstrap servers whose topic of checkpoints is asked too, null for none
 * @param keys folder of public keys
 * @param acceptLoss whether an import may give up what checkpoints know beyond it
 * @param algorithm of a key that is to be made
 */
record LogOptions(Action action, String service, @Nullable String store, @Nullable String database, Path home, int port,
		@Nullable Path file, List<Path> checkpoints, @Nullable String kafka, Path keys, boolean acceptLoss,
		SignatureAlgorithm algorithm) {

	private static final String USAGE_ZH = "用法：verify|export|import|make-key --service=<服务> [--file=<导出文件>] [--home=<目录>] "
			+ "[--port=<端口>] [--store=<MongoDB 地址>] [--database=<库>] [--checkpoints=<文件>] [--kafka=<地址>] [--keys=<目录>] "
			+ "[--accept-loss] [--algorithm=<ecdsa-p256|sm2>]";

	private static final String USAGE_EN = "usage: verify|export|import|make-key --service=<service> [--file=<export>] [--home=<folder>] "
			+ "[--port=<port>] [--store=<MongoDB uri>] [--database=<name>] [--checkpoints=<file>] [--kafka=<servers>] [--keys=<folder>] "
			+ "[--accept-loss] [--algorithm=<ecdsa-p256|sm2>]";

	/** What can be done. */
	enum Action {

		VERIFY, EXPORT, IMPORT, MAKE_KEY

	}

	/**
	 * @throws PlatformRefused with the usage, if an argument is not understood
	 */
	static LogOptions parse(String... arguments) {
		Action action = null;
		String service = null;
		String store = null;
		String database = null;
		Path home = Path.of(".data/local");
		int port = 8090;
		Path file = null;
		List<Path> checkpoints = new ArrayList<>();
		String kafka = null;
		Path keys = null;
		boolean acceptLoss = false;
		SignatureAlgorithm algorithm = SignatureAlgorithm.ECDSA_P256;
		for (String argument : String.join(" ", arguments).trim().split("\\s+")) {
			String value = argument.substring(argument.indexOf('=') + 1);
			switch (argument.contains("=") ? argument.substring(0, argument.indexOf('=')) : argument) {
				case "verify" -> action = Action.VERIFY;
				case "export" -> action = Action.EXPORT;
				case "import" -> action = Action.IMPORT;
				case "make-key" -> action = Action.MAKE_KEY;
				case "--service" -> service = value;
				case "--store" -> store = value;
				case "--database" -> database = value;
				case "--home" -> home = Path.of(value);
				case "--port" -> port = number(value);
				case "--file" -> file = Path.of(value);
				case "--checkpoints" -> checkpoints.add(Path.of(value));
				case "--kafka" -> kafka = value;
				case "--keys" -> keys = Path.of(value);
				case "--accept-loss" -> acceptLoss = true;
				case "--algorithm" -> algorithm = algorithm(value);
				default -> throw usage(argument);
			}
		}
		if (action == null || service == null || !service.matches("[a-z][a-z0-9-]*")) {
			throw usage("--service");
		}
		if (file == null && (action == Action.EXPORT || action == Action.IMPORT)) {
			throw usage("--file");
		}
		Proofs proofs = new Proofs(home);
		if (checkpoints.isEmpty()) {
			checkpoints.add(proofs.checkpointsOf(service));
		}
		return new LogOptions(action, service, store, database, home, port, file, List.copyOf(checkpoints), kafka,
				keys == null ? proofs.publicKeys() : keys, acceptLoss, algorithm);
	}

	String databaseName() {
		return database == null ? "grants_" + service : database;
	}

	private static int number(String value) {
		if (!value.matches("\\d{1,5}")) {
			throw usage("--port=" + value);
		}
		return Integer.parseInt(value);
	}

	private static SignatureAlgorithm algorithm(String value) {
		return SignatureAlgorithm.find(value).orElseThrow(() -> usage("--algorithm=" + value));
	}

	private static PlatformRefused usage(String argument) {
		return new PlatformRefused("参数不对或缺失：" + argument + "。" + USAGE_ZH,
				"wrong or missing: " + argument + ". " + USAGE_EN);
	}

}
