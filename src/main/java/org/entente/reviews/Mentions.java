package org.entente.reviews;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The people whom a text calls by {@code @username}. A full stop or hyphen behind a name
 * belongs to it only where somebody is called so.
 */
public final class Mentions {

	/** The most people one comment may call. */
	static final int MOST = 20;

	private static final Pattern CALL = Pattern.compile("(?<![\\p{L}\\p{N}._@-])@([A-Za-z0-9][A-Za-z0-9._-]{1,60})");

	private Mentions() {
	}

	/** A stretch of a text; of a mention the at sign and the name. */
	public record Piece(String words, boolean mention) {
	}

	/** Everything that may be the name of somebody who is called. */
	static Set<String> candidates(String text) {
		Set<String> names = new LinkedHashSet<>();
		CALL.matcher(text).results().forEach((call) -> names.addAll(readings(call.group(1))));
		return names;
	}

	/** The text in pieces, the mentions of known people apart. */
	public static List<Piece> pieces(String text, Collection<String> known) {
		List<Piece> pieces = new ArrayList<>();
		Matcher calls = CALL.matcher(text);
		int done = 0;
		while (calls.find()) {
			Optional<String> name = readings(calls.group(1)).stream().filter(known::contains).findFirst();
			if (name.isPresent()) {
				int end = calls.start(1) + name.get().length();
				add(pieces, text.substring(done, calls.start()), false);
				add(pieces, text.substring(calls.start(), end), true);
				done = end;
			}
		}
		add(pieces, text.substring(done), false);
		return pieces;
	}

	/** The longest first: "anna.", then "anna". */
	private static List<String> readings(String called) {
		List<String> readings = new ArrayList<>();
		String name = called.toLowerCase(Locale.ROOT);
		readings.add(name);
		while (name.length() > 2 && "._-".indexOf(name.charAt(name.length() - 1)) >= 0) {
			name = name.substring(0, name.length() - 1);
			readings.add(name);
		}
		return readings;
	}

	private static void add(List<Piece> pieces, String words, boolean mention) {
		if (!words.isEmpty()) {
			pieces.add(new Piece(words, mention));
		}
	}

}
