package org.entente.web;

import java.util.Collection;
import java.util.List;
import java.util.function.Function;
import java.util.function.ToIntFunction;
import java.util.stream.Stream;

import org.entente.claims.Evidence;
import org.entente.shared.Term;
import org.jspecify.annotations.Nullable;

/** One group of choices beside the list: any of those made, or all when none is. */
public record Facet(String name, String title, List<String> chosen, List<Choice> choices) {

	/**
	 * One value to choose.
	 *
	 * @param label what the reader is shown
	 * @param mark sign drawn before it, or null
	 * @param count claims behind it, or null where they are not counted
	 * @param share its part of all claims counted in this group, in percent
	 */
	public record Choice(String value, String label, @Nullable String mark, @Nullable Integer count, int share) {
	}

	/**
	 * Choices from words, and from what was asked for though it is none of them; counted
	 * unless there is no counter.
	 */
	public static Facet of(String name, String title, List<String> chosen, Collection<String> words,
			@Nullable ToIntFunction<String> counter) {
		int total = (counter != null) ? words.stream().mapToInt(counter).sum() : 0;
		Function<String, Choice> choice = (word) -> {
			Integer count = (counter != null) ? counter.applyAsInt(word) : null;
			return new Choice(word, word, mark(name, word), count,
					(count != null && total > 0) ? count * 100 / total : 0);
		};
		List<String> all = Stream.concat(words.stream(), chosen.stream()).distinct().toList();
		return new Facet(name, title, chosen, all.stream().map(choice).toList());
	}

	/** The words of a vocabulary. */
	public static List<String> words(Term... terms) {
		return Stream.of(terms).map(Term::word).toList();
	}

	public boolean isAny() {
		return this.chosen.isEmpty();
	}

	/** Whether it is worth showing unfolded. */
	public boolean isOpen() {
		return !isAny() || this.choices.size() <= 8;
	}

	/** The sign of an evidence state. */
	public static @Nullable String mark(String name, String word) {
		return name.equals("evidence") ? Term.find(Evidence.class, word).map(Evidence::mark).orElse(null) : null;
	}

}
