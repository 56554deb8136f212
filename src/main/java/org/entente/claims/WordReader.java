package org.entente.claims;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

import org.entente.claims.WordQuery.Clause;
import org.entente.claims.WordQuery.Form;
import org.entente.claims.WordQuery.Part;
import org.entente.claims.WordQuery.Place;
import org.jspecify.annotations.Nullable;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;

/** Reads a {@link WordQuery} from left to right, each character once. */
final class WordReader {

	private static final int MOST = 30;

	private static final Set<String> FILTERS = Set.of("relationship", "kind", "domain", "direction", "evidence",
			"status", "from", "to", "during", "dated", "source", "outlet", "year", "country", "actor", "author");

	private static final String OPENING = "\"“„«";

	private static final String CLOSING = "\"”“»";

	private final String typed;

	private final List<Clause> clauses = new ArrayList<>();

	private final MultiValueMap<String, String> wishes = new LinkedMultiValueMap<>();

	private final StringBuilder rest = new StringBuilder();

	private int at;

	private int parts;

	private boolean joined;

	private boolean excluded;

	WordReader(String typed) {
		this.typed = typed;
	}

	WordQuery read() {
		while (this.parts < MOST && skipSpace()) {
			int begin = this.at;
			if (!next()) {
				this.rest.append(this.typed, begin, Math.min(this.at, this.typed.length()))
					.append(this.excluded ? "" : " ");
			}
		}
		return new WordQuery(List.copyOf(this.clauses), this.wishes, this.rest.toString().strip());
	}

	private boolean skipSpace() {
		while (this.at < this.typed.length() && isSpace(this.typed.charAt(this.at))) {
			this.at++;
		}
		return this.at < this.typed.length();
	}

	private static boolean isSpace(char character) {
		return Character.isWhitespace(character) || Character.isSpaceChar(character) || character == '('
				|| character == ')';
	}

	/** Reads one word; says whether it is a wish of the filter. */
	private boolean next() {
		if (this.typed.charAt(this.at) == '-') {
			this.at++;
			this.excluded = true;
			return false;
		}
		Optional<String> name = name();
		boolean quoted = OPENING.indexOf(character()) >= 0;
		String text = quoted ? quotation() : run();
		if (name.isEmpty() && !quoted && isOperator(text)) {
			return false;
		}
		boolean wish = take(name.orElse(null), text, quoted);
		this.joined = false;
		this.excluded = false;
		return wish;
	}

	private boolean isOperator(String text) {
		switch (text) {
			case "OR", "|" -> this.joined = !this.clauses.isEmpty();
			case "NOT" -> this.excluded = true;
			case "AND", "+" -> this.joined = false;
			default -> {
				return false;
			}
		}
		return true;
	}

	private char character() {
		return (this.at < this.typed.length()) ? this.typed.charAt(this.at) : ' ';
	}

	/** The name before a colon, where it is one. */
	private Optional<String> name() {
		int end = this.at;
		while (end < this.typed.length() && Character.isLetter(this.typed.charAt(end)) && end - this.at < 20) {
			end++;
		}
		if (end == this.at || end + 1 >= this.typed.length() || this.typed.charAt(end) != ':'
				|| isSpace(this.typed.charAt(end + 1))) {
			return Optional.empty();
		}
		String name = this.typed.substring(this.at, end).toLowerCase(Locale.ROOT);
		// A filter leaves nothing out
		boolean known = this.excluded ? place(name) != null : FILTERS.contains(name) || place(name) != null;
		if (!known) {
			return Optional.empty();
		}
		this.at = end + 1;
		return Optional.of(name);
	}

	private static @Nullable Place place(@Nullable String name) {
		for (Place place : Place.values()) {
			if (place.name().equalsIgnoreCase(name)) {
				return place;
			}
		}
		return null;
	}

	/** Without a second mark all that follows. */
	private String quotation() {
		int begin = ++this.at;
		while (this.at < this.typed.length() && CLOSING.indexOf(this.typed.charAt(this.at)) < 0) {
			this.at++;
		}
		return this.typed.substring(begin, Math.min(this.at++, this.typed.length()));
	}

	private String run() {
		int begin = this.at;
		while (this.at < this.typed.length() && !isSpace(this.typed.charAt(this.at))) {
			this.at++;
		}
		return this.typed.substring(begin, this.at);
	}

	private boolean take(@Nullable String name, String text, boolean quoted) {
		if (text.codePoints().noneMatch(Character::isLetterOrDigit)) {
			return false;
		}
		this.parts++;
		if (name != null && FILTERS.contains(name)) {
			this.wishes.add(name, text);
			return true;
		}
		Part part = part(place(name), text, quoted);
		if (this.joined) {
			Clause before = this.clauses.remove(this.clauses.size() - 1);
			List<Part> both = new ArrayList<>(before.anyOf());
			both.add(part);
			this.clauses.add(new Clause(List.copyOf(both), before.excluded()));
		}
		else {
			this.clauses.add(new Clause(List.of(part), this.excluded));
		}
		return false;
	}

	private static Part part(@Nullable Place place, String text, boolean quoted) {
		if (!quoted && text.length() > 1 && text.endsWith("*")) {
			return new Part(place, Form.BEGINNING, text.substring(0, text.length() - 1));
		}
		if (!quoted && text.length() > 3 && text.endsWith("~")) {
			return new Part(place, Form.NEARLY, text.substring(0, text.length() - 1));
		}
		return new Part(place, Form.WORDS, text);
	}

}
