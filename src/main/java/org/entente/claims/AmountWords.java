package org.entente.claims;

import java.math.BigDecimal;
import java.text.NumberFormat;
import java.util.Locale;

import org.jspecify.annotations.Nullable;

/** An amount as people say it: at least 20 rounds a month. */
final class AmountWords {

	private AmountWords() {
	}

	static String of(ClaimCard.Amount amount) {
		StringBuilder words = new StringBuilder(number(amount));
		append(words, amount.currency());
		append(words, amount.unit());
		if (amount.per() != null) {
			words.append(" a ").append(amount.per().word());
		}
		if (amount.lower() != null && amount.unit() == null && amount.currency() == null) {
			words.append(", unit not stated");
		}
		return words.toString();
	}

	private static String number(ClaimCard.Amount amount) {
		String range = range(amount.lower(), amount.upper());
		return switch (amount.qualifier()) {
			case EXACTLY -> range;
			case UNKNOWN -> range.isEmpty() ? "amount unknown" : range;
			case SOME, UP_TO, ABOUT, AT_LEAST -> (amount.qualifier().word() + " " + range).strip();
		};
	}

	private static String range(@Nullable BigDecimal lower, @Nullable BigDecimal upper) {
		if (lower != null && upper != null && lower.compareTo(upper) != 0) {
			return format(lower) + " to " + format(upper);
		}
		BigDecimal one = (lower != null) ? lower : upper;
		return (one != null) ? format(one) : "";
	}

	private static String format(BigDecimal number) {
		NumberFormat format = NumberFormat.getNumberInstance(Locale.ENGLISH);
		format.setMaximumFractionDigits(4);
		return format.format(number);
	}

	private static void append(StringBuilder words, @Nullable String more) {
		if (more != null) {
			words.append(' ').append(more);
		}
	}

}
