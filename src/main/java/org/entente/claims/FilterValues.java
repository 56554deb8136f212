package org.entente.claims;

import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.regex.Pattern;

import org.entente.shared.Term;
import org.entente.shared.Violations;
import org.jspecify.annotations.Nullable;

/**
 * Reads the values a reader gave for one name in an address; remembers those that stand
 * for nothing and leaves them out.
 */
class FilterValues {

	/** More values than this are no question a reader asks. */
	static final int MOST = 20;

	private static final Pattern DIRECTION = Pattern.compile("[A-Z]{3}>([A-Z]{3})?|mutual|joint|none");

	private final Violations violations;

	FilterValues(Violations violations) {
		this.violations = violations;
	}

	<E extends Enum<E> & Term> List<String> terms(String name, List<String> typed, Class<E> vocabulary) {
		return each(name, typed, (word) -> {
			E term = this.violations.optional(name, word, vocabulary);
			return (term != null) ? term.name() : null;
		});
	}

	List<String> words(String name, List<String> typed, Collection<String> vocabulary) {
		return each(name, typed, (word) -> vocabulary.contains(word) ? word : unknown(name, word));
	}

	List<String> directions(String name, List<String> typed) {
		return each(name, typed, (key) -> DIRECTION.matcher(key).matches() ? key : unknown(name, key));
	}

	List<String> codes(String name, List<String> typed) {
		return each(name, typed, (code) -> this.violations.code(name, code));
	}

	List<Long> numbers(String name, List<String> typed) {
		return each(name, typed, (number) -> {
			Integer value = this.violations.integer(name, number);
			return (value != null) ? value.longValue() : null;
		});
	}

	private @Nullable String unknown(String name, String word) {
		this.violations.add(name, "term.unknown", Violations.shorten(word));
		return null;
	}

	private <T> List<T> each(String name, List<String> typed, Function<String, @Nullable T> reading) {
		if (typed.size() > MOST) {
			this.violations.add(name, "too-many", MOST);
			return List.of();
		}
		return typed.stream().map(reading).filter(Objects::nonNull).toList();
	}

}
