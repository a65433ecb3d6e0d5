package grants.portal.web;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;

import grants.kernel.Bureau;
import grants.kernel.CityTime;
import grants.kernel.Money;
import grants.kernel.Region;
import grants.kernel.Text;
import grants.portal.session.Person;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;

/**
 * How values are written, in the language of the request: {@code ${show.money(x)}} in
 * templates. Days and times are those of the city (Asia/Shanghai).
 */
public final class Show {

	private static final String INTERPRETATION = "I:";

	private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("uuuu-MM-dd");

	private static final DateTimeFormatter DAY_EN = DateTimeFormatter.ofPattern("d MMM uuuu", Locale.ENGLISH);

	private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm");

	private static final DateTimeFormatter TIME_EN = DateTimeFormatter.ofPattern("d MMM uuuu, HH:mm", Locale.ENGLISH);

	private static final DateTimeFormatter HOUR = DateTimeFormatter.ofPattern("HH:mm");

	private static final BigDecimal TEN_THOUSAND = BigDecimal.valueOf(10_000);

	private final MessageSource messages;

	Show(MessageSource messages) {
		this.messages = messages;
	}

	public static boolean isEnglish() {
		return LocaleContextHolder.getLocale().getLanguage().equals("en");
	}

	public String text(@Nullable Text text) {
		return text == null ? "" : isEnglish() ? text.en() : text.zh();
	}

	/** The sentence under this key of the message files. */
	public String message(String key, Object... arguments) {
		return messages.getMessage(key, arguments, LocaleContextHolder.getLocale());
	}

	/**
	 * What a code is called: the sentence under {@code word.<group>.<code>}, or the code
	 * itself, as a service may be newer than this page.
	 */
	public String word(String group, @Nullable String code) {
		return code == null ? "" : String
			.valueOf(messages.getMessage("word." + group + "." + code, null, code, LocaleContextHolder.getLocale()));
	}

	/** What codes are called, in a row. */
	public String words(String group, List<String> codes) {
		return list(codes.stream().map(code -> word(group, code)).toList());
	}

	public String bureau(@Nullable String id) {
		return id == null ? "" : text(new Bureau(id).name());
	}

	/** {@code 市财政局、市税务局}. */
	public String bureaus(List<String> ids) {
		return text(Bureau.names(ids));
	}

	/** {@code 8,000,000.00}, in yuan. */
	public String money(@Nullable Money amount) {
		return amount == null ? "" : grouped(amount.yuan(), 2);
	}

	/** {@code 8,000,000.00 元}. */
	public String yuan(@Nullable Money amount) {
		return amount == null ? "" : message("show.yuan", money(amount));
	}

	/** {@code 捌佰万元整}, as vouchers have it; empty in English. */
	public String capitals(@Nullable Money amount) {
		return amount == null || isEnglish() || amount.isNegative() ? "" : Capitals.of(amount);
	}

	/** {@code 6222 0000 0000 0001}: four by four, to be compared by eye. */
	public String account(@Nullable String number) {
		return number == null ? "" : number.replaceAll("(.{4})(?=.)", "$1 ");
	}

	/** Somebody who acted, by the opaque subject id: "you", or the id. */
	public String who(@Nullable String subject) {
		return subject == null ? "" : isMe(subject) ? message("show.you") : subject;
	}

	/** Whether that is the person who looks at the page. */
	public boolean isMe(@Nullable String subject) {
		return Person.current().filter(person -> person.subject().equals(subject)).isPresent();
	}

	/** {@code 约 800 万元} in round figures for large amounts; empty for small ones. */
	public String wan(@Nullable Money amount) {
		if (amount == null || isEnglish() || amount.yuan().abs().compareTo(TEN_THOUSAND) < 0) {
			return "";
		}
		BigDecimal wan = amount.yuan().divide(TEN_THOUSAND, 6, RoundingMode.UNNECESSARY).stripTrailingZeros();
		boolean exact = wan.scale() <= 2;
		return message(exact ? "show.wan" : "show.wan.about",
				grouped(wan.setScale(2, RoundingMode.HALF_UP), 2).replaceFirst("[.]?0+$", ""));
	}

	/** From the lowest to the highest, or the one amount that they are. */
	public String range(Money lowest, Money highest) {
		return lowest.equals(highest) ? yuan(highest)
				: message("show.range", isEnglish() ? yuan(lowest) : money(lowest), yuan(highest));
	}

	/** A day as it stands in prose and tables. */
	public String day(@Nullable LocalDate day) {
		return day == null ? "" : (isEnglish() ? DAY_EN : DAY).format(day);
	}

	/** An instant by the city's clocks. */
	public String time(@Nullable Instant at) {
		return at == null ? "" : (isEnglish() ? TIME_EN : TIME).format(at.atZone(CityTime.ZONE));
	}

	/** The day of an instant, by the city's clocks. */
	public String date(@Nullable Instant at) {
		return at == null ? "" : day(CityTime.dateOf(at));
	}

	/** Only the time of the day, by the city's clocks. */
	public String hour(Instant at) {
		return HOUR.format(at.atZone(CityTime.ZONE));
	}

	/** A moment that is written by the city's clocks already. */
	public String moment(@Nullable LocalDateTime at) {
		return at == null ? "" : (isEnglish() ? TIME_EN : TIME).format(at);
	}

	/** For the attribute {@code datetime}. */
	public String machine(@Nullable Instant at) {
		return at == null ? "" : at.toString();
	}

	/** How many days from one day to the other. */
	public long days(LocalDate from, LocalDate to) {
		return ChronoUnit.DAYS.between(from, to);
	}

	/**
	 * What something rests on: a clause as it stands, or an interpretation where the
	 * documents say nothing, which services mark by {@code I:}.
	 */
	public String cited(@Nullable String citation) {
		return citation != null && citation.startsWith(INTERPRETATION)
				? message("citation.interpretation", citation.substring(INTERPRETATION.length()).strip())
				: Objects.requireNonNullElse(citation, "");
	}

	/** What a step computes, its arithmetic in words. */
	public String step(Text what) {
		return Reckoning.read(text(what), new Reckoning.Words() {

			@Override
			public String say(String key, String... parts) {
				return message(key, (Object[]) parts);
			}

			@Override
			public String number(BigDecimal number, int leastDecimals) {
				return grouped(number, leastDecimals);
			}

		});
	}

	/** What a region is called, by its division code or id. */
	public String region(String code) {
		return text(new Region(code).name());
	}

	/** A number with its unit, as the steps of a computation have it. */
	public String quantity(String value, String unit) {
		String number = isNumber(value) ? grouped(new BigDecimal(value), "CNY".equals(unit) ? 2 : 0) : value;
		return switch (unit) {
			case "" -> number;
			case "CNY" -> message("show.yuan", number);
			default -> message("show.quantity", number, word("unit", unit));
		};
	}

	/** A fraction such as {@code 0.075} as {@code 7.5%}. */
	public String percent(String fraction) {
		return isNumber(fraction)
				? new BigDecimal(fraction).movePointRight(2).stripTrailingZeros().toPlainString() + "%" : fraction;
	}

	/**
	 * What was stated for a fact of this type; of choices only regions have names here.
	 */
	public String fact(String type, String value, String unit) {
		return switch (type) {
			case "MONEY", "DECIMAL" -> quantity(value, unit);
			case "YES_NO" -> word("yesno", value);
			case "CHOICE" -> region(value);
			case "DATE" -> value.matches("\\d{4}-\\d{2}-\\d{2}") ? day(LocalDate.parse(value)) : value;
			default -> value;
		};
	}

	/** {@code 12,345}. */
	public String count(long number) {
		return grouped(BigDecimal.valueOf(number), 0);
	}

	/** How long something lasts or has lasted, in its two largest units. */
	public String span(long seconds) {
		Duration span = Duration.ofSeconds(seconds);
		if (span.toDays() > 0) {
			return message("span.days", span.toDays(), span.toHoursPart());
		}
		return span.toHours() > 0 ? message("span.hours", span.toHours(), span.toMinutesPart())
				: span.toMinutes() > 0 ? message("span.minutes", span.toMinutes(), span.toSecondsPart())
						: message("span.seconds", span.toSeconds());
	}

	/** {@code 审核、复核}. */
	public String list(List<String> parts) {
		return parts.stream().collect(Collectors.joining(isEnglish() ? ", " : "、"));
	}

	/** {@code city} or {@code district-410103}. */
	public String treasury(String treasury) {
		return word("treasury", treasury);
	}

	/** {@code year:2022/investee:9141...}: what a claim is unique for, in words. */
	public String scope(String scope) {
		return list(Arrays.stream(scope.split("/(?=[a-z]+:)")).map(part -> {
			int colon = part.indexOf(':');
			return colon < 0 ? word("scope", part)
					: word("scope", part.substring(0, colon)) + " " + part.substring(colon + 1);
		}).toList());
	}

	/** Names a form's field in the page, so that a refusal can lead there. */
	public String anchor(String field) {
		return "f-" + field.replaceAll("[^A-Za-z0-9-]", "_");
	}

	private static boolean isNumber(String text) {
		return text.matches("-?\\d+([.]\\d+)?");
	}

	private static String grouped(BigDecimal number, int leastDecimals) {
		DecimalFormat format = new DecimalFormat("#,##0", DecimalFormatSymbols.getInstance(Locale.ROOT));
		format.setMinimumFractionDigits(leastDecimals);
		format.setMaximumFractionDigits(Math.max(leastDecimals, number.scale()));
		return format.format(number);
	}

}
