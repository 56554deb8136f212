package org.entente.search;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Predicate;

import org.entente.claims.WordQuery;
import org.entente.claims.WordQuery.Part;
import org.entente.claims.WordQuery.Place;
import org.entente.search.OpenIndex.Token;
import org.jspecify.annotations.Nullable;

/**
 * Finds in an original text the words that made it a hit: those that the index compares
 * as equal to what was looked for, in the letters of the text.
 */
class Marking {

	/** Of a long text no more than this is looked through, in characters. */
	static final int LONGEST = 200_000;

	private final List<Sequence> written = new ArrayList<>();

	private final List<Sequence> stems = new ArrayList<>();

	private final @Nullable OpenIndex index;

	/** Words that must follow each other. */
	private record Sequence(@Nullable Place place, List<Predicate<String>> words) {
	}

	/** Marks nothing, for want of an index that could say what is equal. */
	static final Marking NONE = new Marking();

	private Marking() {
		this.index = null;
	}

	Marking(WordQuery query, OpenIndex index) {
		this.index = index;
		for (Part part : query.sought()) {
			String text = Folding.fold(part.text());
			add(this.written, part, index.tokens(text));
			if (part.form() == WordQuery.Form.WORDS) {
				add(this.stems, part, index.stems(text));
			}
		}
	}

	private static void add(List<Sequence> sequences, Part part, List<Token> tokens) {
		if (!tokens.isEmpty()) {
			sequences
				.add(new Sequence(part.place(), tokens.stream().map((token) -> word(part, token.term())).toList()));
		}
	}

	private static Predicate<String> word(Part part, String term) {
		return switch (part.form()) {
			case WORDS -> term::equals;
			case BEGINNING -> (word) -> word.startsWith(term);
			case NEARLY -> (word) -> Likeness.within((term.length() > 5) ? 2 : 1, term, word);
		};
	}

	/**
	 * Places of hits in a text, in order, without overlaps.
	 * @param place what the text is
	 */
	List<Marked> marks(String text, Place place) {
		OpenIndex cutter = this.index;
		if (cutter == null) {
			return List.of();
		}
		String looked = (text.length() > LONGEST) ? text.substring(0, LONGEST) : text;
		Folding folding = Folding.of(looked);
		boolean[] marked = new boolean[looked.length()];
		mark(this.written, place, cutter::tokens, folding, marked);
		mark(this.stems, place, cutter::stems, folding, marked);
		List<Marked> marks = new ArrayList<>();
		for (int begin = 0; begin < marked.length; begin++) {
			int end = begin;
			while (end < marked.length && marked[end]) {
				end++;
			}
			if (end > begin) {
				marks.add(new Marked(begin, end));
				begin = end;
			}
		}
		return marks;
	}

	private static void mark(List<Sequence> sequences, Place place, Function<String, List<Token>> cutter,
			Folding folding, boolean[] marked) {
		List<Sequence> here = sequences.stream()
			.filter((sequence) -> sequence.place() == null || sequence.place() == place)
			.toList();
		if (here.isEmpty()) {
			return;
		}
		List<Token> tokens = cutter.apply(folding.text());
		for (int at = 0; at < tokens.size(); at++) {
			for (Sequence sequence : here) {
				end(sequence, tokens, at).ifPresent(mark(tokens.get(at), folding, marked));
			}
		}
	}

	private static Consumer<Token> mark(Token first, Folding folding, boolean[] marked) {
		return (last) -> {
			int end = Math.min(marked.length, folding.original(last.end()));
			for (int at = folding.original(first.begin()); at < end; at++) {
				marked[at] = true;
			}
		};
	}

	/** The last word of a sequence that begins at a word. */
	private static Optional<Token> end(Sequence sequence, List<Token> tokens, int at) {
		int size = sequence.words().size();
		if (at + size > tokens.size()) {
			return Optional.empty();
		}
		for (int i = 0; i < size; i++) {
			if (!sequence.words().get(i).test(tokens.get(at + i).term())) {
				return Optional.empty();
			}
		}
		return Optional.of(tokens.get(at + size - 1));
	}

	/** A stretch of a text, in UTF-16 units. */
	record Marked(int begin, int end) {
	}

}
