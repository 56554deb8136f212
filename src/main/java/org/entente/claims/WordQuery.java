package org.entente.claims;

import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.springframework.util.MultiValueMap;

/**
 * What somebody typed to look for, read leniently: there is nothing that cannot be typed.
 * Words stand side by side and must all be there, {@code OR} joins those of which one is
 * enough, {@code -} or {@code NOT} names what must not be there, quotation marks hold
 * words together, {@code *} ends a beginning, {@code ~} follows what may be spelled
 * otherwise, and {@code name:} says where to look, or is a name of {@link ClaimFilter}.
 *
 * @param clauses all of them must hold
 * @param wishes names of the filter that stood among the words, with their values
 * @param rest what was typed without them
 */
public record WordQuery(List<Clause> clauses, MultiValueMap<String, String> wishes, String rest) {

	/** Characters that may be typed. */
	public static final int LONGEST = 300;

	/** Where words stand. */
	public enum Place {

		STATEMENT, EXCERPT, NAME

	}

	/** How words must stand there. */
	public enum Form {

		/** As they are, next to each other. */
		WORDS,

		/** A word that begins so. */
		BEGINNING,

		/** A word that is spelled nearly so. */
		NEARLY

	}

	/**
	 * Words to look for.
	 *
	 * @param place where; null for anywhere
	 */
	public record Part(@Nullable Place place, Form form, String text) {
	}

	/**
	 * Parts of which one must be found, or none.
	 */
	public record Clause(List<Part> anyOf, boolean excluded) {
	}

	/** Reads what was typed; null asks for nothing. */
	public static WordQuery of(@Nullable String typed) {
		return new WordReader((typed != null) ? typed : "").read();
	}

	/** The same with one clause more. */
	public WordQuery and(Clause clause) {
		List<Clause> more = new ArrayList<>(this.clauses);
		more.add(clause);
		return new WordQuery(List.copyOf(more), this.wishes, this.rest);
	}

	/** The same words, looked for in one place where none is said. */
	public WordQuery at(Place place) {
		List<Clause> placed = this.clauses.stream()
			.map((clause) -> new Clause(clause.anyOf()
				.stream()
				.map((part) -> (part.place() != null) ? part : new Part(place, part.form(), part.text()))
				.toList(), clause.excluded()))
			.toList();
		return new WordQuery(placed, this.wishes, this.rest);
	}

	public boolean isEmpty() {
		return this.clauses.isEmpty();
	}

	/** Everything that may be found: what is excluded cannot. */
	public List<Part> sought() {
		return this.clauses.stream()
			.filter((clause) -> !clause.excluded())
			.flatMap((clause) -> clause.anyOf().stream())
			.toList();
	}

}
