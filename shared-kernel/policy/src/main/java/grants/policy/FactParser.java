package grants.policy;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.Normalizer;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.stream.Collectors;

import grants.kernel.Money;
import grants.kernel.SocialCreditCode;
import grants.kernel.Text;
import grants.policy.FactRequired.Parsed;

/** Reads what applicants write; full-width digits are read as digits. */
final class FactParser {

	private static final int LONGEST_TEXT = 200;

	private FactParser() {
	}

	static Parsed parse(FactRequired fact, String stated) {
		String text = Normalizer.normalize(stated, Normalizer.Form.NFKC).strip();
		if (text.isEmpty()) {
			return bad("未填写", "nothing is stated");
		}
		Parsed parsed = switch (fact.type()) {
			case MONEY, DECIMAL -> number(fact, text);
			case DATE -> date(text);
			case YEAR -> text.matches("\\d{4}") ? good(new Value.OfYear(Integer.parseInt(text)))
					: bad("应为四位数年份", "a year of four digits is expected");
			case TEXT -> words(fact, stated.strip());
			case CHOICE -> choice(fact, text);
			case YES_NO -> yesNo(text);
		};
		return parsed instanceof Parsed.Good(Value value) ? within(fact, value) : parsed;
	}

	private static Parsed number(FactRequired fact, String text) {
		if (!text.matches("-?\\d{1,16}(\\.\\d{1,16})?")) {
			return bad("应为不带千位分隔符的数字", "a plain number without separators is expected");
		}
		BigDecimal number = new BigDecimal(text);
		if (number.signum() < 0) {
			return bad("不能为负数", "it can't be negative");
		}
		int decimals = fact.bounds().decimals();
		if (Math.max(0, number.stripTrailingZeros().scale()) > decimals) {
			return bad("最多保留" + decimals + "位小数", "at most " + decimals + " decimals are allowed");
		}
		return fact.type() == FactType.MONEY ? good(new Value.OfMoney(Money.parseYuan(plain(number))))
				: good(new Value.OfDecimal(number));
	}

	private static String plain(BigDecimal yuan) {
		return yuan.setScale(2, RoundingMode.UNNECESSARY).toPlainString();
	}

	private static Parsed date(String text) {
		try {
			return good(new Value.OfDate(LocalDate.parse(text)));
		}
		catch (DateTimeParseException e) {
			return bad("应为有效日期，格式如 2023-01-10", "a date that exists is expected, such as 2023-01-10");
		}
	}

	private static Parsed words(FactRequired fact, String text) {
		if (text.length() > LONGEST_TEXT) {
			return bad("不能超过" + LONGEST_TEXT + "字", "at most " + LONGEST_TEXT + " characters are allowed");
		}
		if (!fact.creditCode()) {
			return good(new Value.OfText(text));
		}
		try {
			return good(new Value.OfText(SocialCreditCode.parse(text).value()));
		}
		catch (IllegalArgumentException e) {
			return bad("不是有效的统一社会信用代码", "it is no valid unified social credit code");
		}
	}

	private static Parsed choice(FactRequired fact, String text) {
		return fact.choices()
			.stream()
			.filter(c -> c.id().equals(text))
			.findFirst()
			.<Parsed>map(c -> good(new Value.OfChoice(c)))
			.orElseGet(() -> bad(
					"应为下列选项之一：" + fact.choices()
						.stream()
						.map(c -> c.id() + "（" + c.label().zh() + "）")
						.collect(Collectors.joining("、")),
					"one of these is expected: " + fact.choices()
						.stream()
						.map(c -> c.id() + " (" + c.label().en() + ")")
						.collect(Collectors.joining(", "))));
	}

	private static Parsed yesNo(String text) {
		return switch (text) {
			case "yes", "true", "是" -> good(new Value.OfYesNo(true));
			case "no", "false", "否" -> good(new Value.OfYesNo(false));
			default -> bad("应为“是”或“否”", "yes or no is expected");
		};
	}

	private static Parsed within(FactRequired fact, Value value) {
		Bounds bounds = fact.bounds();
		if (bounds.lowest() != null && bounds.isBelow(value)) {
			Text lowest = fact.shown(bounds.lowest());
			return bad("明显偏小，不应小于 " + lowest.zh(), "it is implausible: less than " + lowest.en());
		}
		if (bounds.highest() != null && bounds.isAbove(value)) {
			Text highest = fact.shown(bounds.highest());
			return bad("明显偏大，不应大于 " + highest.zh(), "it is implausible: more than " + highest.en());
		}
		return good(value);
	}

	private static Parsed good(Value value) {
		return new Parsed.Good(value);
	}

	private static Parsed bad(String zh, String en) {
		return new Parsed.Bad(Text.of(zh, en));
	}

}
