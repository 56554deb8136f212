package org.entente.shared;

import java.math.BigDecimal;
import java.net.URI;
import java.net.URISyntaxException;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * Reads what a person typed into values, and remembers every rule it breaks under the
 * name of its field. The methods return null both for "not given" and for "wrong": call
 * {@link #throwIfAny()} before using what they return.
 */
public class Violations {

	private final List<Violation> found;

	private final String prefix;

	public Violations() {
		this(new ArrayList<>(), "");
	}

	private Violations(List<Violation> found, String prefix) {
		this.found = found;
		this.prefix = prefix;
	}

	/** The same collection for fields below the given one: {@code citations[0]}. */
	public Violations in(String field) {
		return new Violations(this.found, this.prefix + field + ".");
	}

	public void add(String field, String key, Object... arguments) {
		this.found.add(new Violation(this.prefix + field, key, List.of(arguments)));
	}

	/**
	 * A text that may be left out; kept exactly as typed, save that line ends become line
	 * feeds.
	 */
	public @Nullable String optional(String field, @Nullable String typed, int longest) {
		if (typed == null || typed.isBlank()) {
			return null;
		}
		String text = typed.replace("\r\n", "\n");
		TextFault.in(text).ifPresent((fault) -> add(field, "text." + fault.key(), fault.position() + 1));
		int length = text.codePointCount(0, text.length());
		if (length > longest) {
			add(field, "text.too-long", longest, length);
		}
		return text;
	}

	public @Nullable String required(String field, @Nullable String typed, int longest) {
		String text = optional(field, typed, longest);
		if (text == null) {
			add(field, "required");
		}
		return text;
	}

	public <E extends Enum<E> & Term> @Nullable E optional(String field, @Nullable String typed, Class<E> vocabulary) {
		if (typed == null || typed.isBlank()) {
			return null;
		}
		Optional<E> term = Term.find(vocabulary, typed);
		if (term.isEmpty()) {
			add(field, "term.unknown", shorten(typed));
		}
		return term.orElse(null);
	}

	public <E extends Enum<E> & Term> @Nullable E required(String field, @Nullable String typed, Class<E> vocabulary) {
		if (typed == null || typed.isBlank()) {
			add(field, "required");
			return null;
		}
		return optional(field, typed, vocabulary);
	}

	/** An EDTF date that may be left out. */
	public @Nullable EdtfDate date(String field, @Nullable String typed) {
		if (typed == null || typed.isBlank()) {
			return null;
		}
		try {
			return EdtfDate.parse(typed.strip());
		}
		catch (EdtfSyntaxException ex) {
			add(field, "date.syntax", ex.reason(), typed.indexOf(typed.strip()) + ex.position() + 1);
			return null;
		}
	}

	/**
	 * A three-letter code of a country or currency that may be left out; small letters
	 * are taken as capitals.
	 */
	public @Nullable String code(String field, @Nullable String typed) {
		if (typed == null || typed.isBlank()) {
			return null;
		}
		String code = typed.strip().toUpperCase(Locale.ROOT);
		if (!code.matches("[A-Z]{3}")) {
			add(field, "code", shorten(typed));
		}
		return code;
	}

	/** A whole number that may be left out. */
	public @Nullable Integer integer(String field, @Nullable String typed) {
		if (typed == null || typed.isBlank()) {
			return null;
		}
		if (!typed.strip().matches("-?[0-9]{1,9}")) {
			add(field, "number", shorten(typed));
			return null;
		}
		return Integer.valueOf(typed.strip());
	}

	/** A number of at most 20 digits and 4 decimals that may be left out. */
	public @Nullable BigDecimal decimal(String field, @Nullable String typed) {
		if (typed == null || typed.isBlank()) {
			return null;
		}
		if (!typed.strip().matches("[0-9]{1,20}([.][0-9]{1,4})?")) {
			add(field, "decimal", shorten(typed));
			return null;
		}
		return new BigDecimal(typed.strip());
	}

	/** A day (ISO 8601) that may be left out. */
	public @Nullable LocalDate day(String field, @Nullable String typed) {
		if (typed == null || typed.isBlank()) {
			return null;
		}
		try {
			return LocalDate.parse(typed.strip());
		}
		catch (DateTimeParseException ex) {
			add(field, "day", shorten(typed));
			return null;
		}
	}

	/** An id (UUID) that may be left out. */
	public @Nullable UUID id(String field, @Nullable String typed) {
		if (typed == null || typed.isBlank()) {
			return null;
		}
		if (!typed.strip().matches("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}")) {
			add(field, "id", shorten(typed));
			return null;
		}
		return UUID.fromString(typed.strip());
	}

	/** A web address (http or https) that may be left out. */
	public @Nullable String url(String field, @Nullable String typed) {
		String text = optional(field, (typed != null) ? typed.strip() : null, 2000);
		if (text != null && !isWebAddress(text)) {
			add(field, "url");
		}
		return text;
	}

	private static boolean isWebAddress(String text) {
		try {
			URI uri = new URI(text);
			return Set.of("http", "https").contains(String.valueOf(uri.getScheme())) && uri.getHost() != null;
		}
		catch (URISyntaxException ex) {
			return false;
		}
	}

	/** A BCP 47 language tag that may be left out. */
	public @Nullable String language(String field, @Nullable String typed) {
		if (typed == null || typed.isBlank()) {
			return null;
		}
		String tag = typed.strip();
		if (tag.length() > 35 || !tag.matches("[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8}){0,4}")) {
			add(field, "language", shorten(tag));
		}
		return tag;
	}

	public boolean any() {
		return !this.found.isEmpty();
	}

	public void throwIfAny() {
		if (any()) {
			throw new RuleViolationException(this.found);
		}
	}

	/** What was typed, short enough to be repeated in a message. */
	public static String shorten(String typed) {
		return (typed.length() <= 60) ? typed : typed.substring(0, typed.offsetByCodePoints(0, 40)) + "…";
	}

}
