package org.entente.shared;

import java.util.Locale;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

/**
 * A value of a controlled vocabulary, written in plain lower-case words:
 * {@code in exchange for}.
 */
public interface Term {

	String name();

	/** The term as people and files write it. */
	default String word() {
		return name().toLowerCase(Locale.ROOT).replace('_', ' ');
	}

	/** Finds the term a word stands for; blank and unknown words find nothing. */
	static <E extends Enum<E> & Term> Optional<E> find(Class<E> vocabulary, @Nullable String word) {
		for (E term : vocabulary.getEnumConstants()) {
			if (term.word().equals(word)) {
				return Optional.of(term);
			}
		}
		return Optional.empty();
	}

}
