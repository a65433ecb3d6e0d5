package grants.application.api;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Supplier;

import grants.application.vocabulary.ProfileContent;
import grants.application.vocabulary.StatedPayee;
import grants.kernel.InvalidValue;
import grants.kernel.SocialCreditCode;
import grants.kernel.Text;
import grants.policy.FactRequired;
import grants.policy.FactRequired.Parsed;
import grants.policy.Measure;
import grants.policy.Value;
import grants.runtime.web.FieldError;
import grants.runtime.web.Unprocessable;
import org.jspecify.annotations.Nullable;

/**
 * Reads what an enterprise states about itself, or names everything that is wrong with it
 * at once (一次性告知). It may be incomplete. Pure.
 */
final class ProfileReading {

	private static final int LONGEST_NAME = 200;

	private final List<Measure> measures;

	private final List<FieldError> problems = new ArrayList<>();

	/**
	 * @param measures whose facts can be stated
	 */
	ProfileReading(List<Measure> measures) {
		this.measures = measures;
	}

	/**
	 * As somebody writes it.
	 *
	 * @param facts by the measures' name for them
	 * @param payee null if nothing is said of it
	 */
	record Stated(String beneficiaryName, Map<String, String> facts, @Nullable Account payee) {

		/** No more than can be kept. */
		Stated {
			facts = new ProfileContent(beneficiaryName, facts, null).facts();
		}

	}

	/** An account to be paid to, whose parts may all be wrong. */
	record Account(String code, String name, String bankCode, String account) {
	}

	/**
	 * What can be kept.
	 * @throws Unprocessable naming everything that is wrong
	 */
	ProfileContent read(Stated stated) {
		Map<String, String> facts = new TreeMap<>();
		stated.facts().forEach((name, value) -> fact(name, value).ifPresent(plain -> facts.put(name, plain)));
		StatedPayee payee = stated.payee() == null ? null : payee(stated.payee());
		if (!problems.isEmpty()) {
			throw Unprocessable.of(problems);
		}
		return new ProfileContent(stated.beneficiaryName().strip(), facts, payee);
	}

	/**
	 * The fact as the measures write it. One that no measure asks for is a slip of the
	 * pen, and so is one that none of those who ask for it can read.
	 */
	private Optional<String> fact(String name, String value) {
		List<FactRequired> asked = measures.stream()
			.flatMap(measure -> measure.facts().stream())
			.filter(fact -> fact.name().equals(name))
			.toList();
		if (asked.isEmpty()) {
			problem("facts." + name, Text.of("没有任何条款使用此项", "no measure asks for it"), null);
			return Optional.empty();
		}
		List<Parsed> read = asked.stream().map(fact -> fact.read(value)).toList();
		for (Parsed one : read) {
			if (one instanceof Parsed.Good(Value plain)) {
				return Optional.of(plain.text());
			}
		}
		if (read.getFirst() instanceof Parsed.Bad(Text why)) {
			problem("facts." + name, why, asked.getFirst().citation());
		}
		return Optional.empty();
	}

	private @Nullable StatedPayee payee(Account stated) {
		int before = problems.size();
		SocialCreditCode code = taken("payee.code", () -> new SocialCreditCode(stated.code().strip()));
		String name = taken("payee.name", () -> holder(stated.name().strip()));
		String bankCode = taken("payee.bankCode", () -> {
			StatedPayee.requireBankCode(stated.bankCode());
			return stated.bankCode();
		});
		String account = taken("payee.account", () -> {
			StatedPayee.requireAccount(stated.account());
			return stated.account();
		});
		return code == null || name == null || bankCode == null || account == null || problems.size() > before ? null
				: new StatedPayee(code, name, bankCode, account);
	}

	private static String holder(String name) {
		if (name.isEmpty()) {
			throw new InvalidValue("缺少账户名称", "the account holder's name is missing");
		}
		if (name.length() > LONGEST_NAME) {
			throw new InvalidValue("账户名称不得超过 " + LONGEST_NAME + " 个字符",
					"the account holder's name has more than " + LONGEST_NAME + " characters");
		}
		return name;
	}

	private <T> @Nullable T taken(String field, Supplier<T> value) {
		try {
			return value.get();
		}
		catch (InvalidValue wrong) {
			problem(field, wrong.because(), null);
			return null;
		}
	}

	private void problem(String field, Text what, @Nullable String citation) {
		problems.add(new FieldError("content." + field, what.zh(), what.en(), citation));
	}

}
