package grants.policy;

import java.math.BigDecimal;
import java.time.LocalDate;

import grants.kernel.Money;
import grants.kernel.Text;

/** The value of a fact, typed. */
public sealed interface Value {

	/** Canonical text: reading it again gives the same value. */
	String text();

	/** As users read it, without unit. */
	default Text shown() {
		return Text.of(text(), text());
	}

	/**
	 * Compares two values of one type that have an order.
	 * @throws IllegalArgumentException if they have none
	 */
	static int compare(Value left, Value right) {
		return switch (left) {
			case OfMoney(Money a) when right instanceof OfMoney(Money b) -> a.compareTo(b);
			case OfDecimal(BigDecimal a) when right instanceof OfDecimal(BigDecimal b) -> a.compareTo(b);
			case OfDate(LocalDate a) when right instanceof OfDate(LocalDate b) -> a.compareTo(b);
			case OfYear(int a) when right instanceof OfYear(int b) -> Integer.compare(a, b);
			default -> throw new IllegalArgumentException("no order between " + left + " and " + right);
		};
	}

	record OfMoney(Money money) implements Value {

		@Override
		public String text() {
			return money.toString();
		}

	}

	record OfDecimal(BigDecimal number) implements Value {

		public OfDecimal {
			number = number.signum() == 0 ? BigDecimal.ZERO : number.stripTrailingZeros();
		}

		@Override
		public String text() {
			return number.toPlainString();
		}

	}

	record OfDate(LocalDate date) implements Value {

		@Override
		public String text() {
			return date.toString();
		}

	}

	record OfYear(int year) implements Value {

		@Override
		public String text() {
			return Integer.toString(year);
		}

	}

	record OfText(String words) implements Value {

		@Override
		public String text() {
			return words;
		}

	}

	record OfChoice(Choice choice) implements Value {

		@Override
		public String text() {
			return choice.id();
		}

		@Override
		public Text shown() {
			return choice.label();
		}

	}

	record OfYesNo(boolean yes) implements Value {

		@Override
		public String text() {
			return yes ? "yes" : "no";
		}

		@Override
		public Text shown() {
			return yes ? Text.of("是", "yes") : Text.of("否", "no");
		}

	}

}
