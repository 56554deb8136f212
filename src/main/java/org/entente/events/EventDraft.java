package org.entente.events;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;

import org.entente.relationships.RelationshipCode;
import org.entente.shared.EdtfDate;
import org.entente.shared.EdtfSyntaxException;
import org.entente.shared.RuleViolationException;
import org.entente.shared.Violations;
import org.jspecify.annotations.Nullable;

/**
 * One event as a data set has it.
 *
 * @param key what the data set calls it, or null where the event itself has to do
 * @param from code of a country
 * @param to code of another
 * @param direction {@code directed} or {@code mutual}
 * @param date a day, a month or a year (ISO 8601); nothing else is taken
 * @param scheme vocabulary of the kind, or null for the data set's own words
 * @param kind what happened: a code or words
 * @param address what the data set read
 */
public record EventDraft(@Nullable String key, @Nullable String from, @Nullable String to, @Nullable String direction,
		@Nullable String date, @Nullable String scheme, @Nullable String kind, @Nullable String address) {

	private static final Pattern NUMBER = Pattern.compile("0|[1-9]\\d{0,17}");

	/**
	 * The event, ready to be kept.
	 * @throws RuleViolationException with all that is wrong
	 */
	public NewEvent checked() {
		Violations violations = new Violations();
		String one = violations.required("from", this.from, 3);
		String other = violations.required("to", this.to, 3);
		if (one != null && one.equals(other)) {
			violations.add("to", "event.one-state", one);
		}
		String vocabulary = violations.optional("scheme", this.scheme, 60);
		String what = violations.required("event", this.kind, 100);
		String read = violations.optional("url", this.address, 2000);
		String called = violations.optional("key", this.key, 500);
		if (this.direction == null || !List.of("directed", "mutual").contains(this.direction)) {
			violations.add("direction", "term.unknown", Violations.shorten(String.valueOf(this.direction)));
		}
		Day day = day(violations);
		violations.throwIfAny();
		RelationshipCode code = new RelationshipCode(
				List.of(Objects.requireNonNull(one), Objects.requireNonNull(other)));
		String sign = NewEvent.direction(code, one, "mutual".equals(this.direction));
		NewEvent event = new NewEvent(0, Objects.requireNonNull(day).first(), day.precision(), code, sign,
				Objects.requireNonNullElse(vocabulary, ""), Objects.requireNonNull(what), read);
		return event.numbered((called != null) ? number(called) : hash(event.content()));
	}

	private record Day(LocalDate first, EventPrecision precision) {
	}

	private @Nullable Day day(Violations violations) {
		String typed = violations.required("date", this.date, EdtfDate.MAX_LENGTH);
		if (typed == null) {
			return null;
		}
		try {
			EdtfDate read = EdtfDate.parse(typed);
			LocalDate first = read.earliest();
			for (EventPrecision precision : EventPrecision.values()) {
				if (first != null && precision.cut(first).equals(typed)
						&& precision.last(first).equals(read.latest())) {
					return new Day(first, precision);
				}
			}
		}
		catch (EdtfSyntaxException ex) {
			// said below: whatever it is, it is no day
		}
		violations.add("date", "event.date", Violations.shorten(typed));
		return null;
	}

	/** A whole number is its own; anything else is made one, below zero. */
	private static long number(String key) {
		return NUMBER.matcher(key).matches() ? Long.parseLong(key) : hash(key);
	}

	private static long hash(String text) {
		try {
			byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
			return ByteBuffer.wrap(digest).getLong() | Long.MIN_VALUE;
		}
		catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException(ex);
		}
	}

}
