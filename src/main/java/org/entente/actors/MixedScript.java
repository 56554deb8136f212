package org.entente.actors;

import java.lang.Character.UnicodeScript;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

/**
 * A word whose letters come from scripts that are not written together, such as a Latin
 * name with one Cyrillic letter that looks the same. After the highly restrictive level
 * of Unicode Technical Standard 39: Chinese, Japanese and Korean writing mix among
 * themselves and with Latin; nothing else does.
 *
 * @param scripts the scripts, by name
 * @param odd letters of the rarer scripts, each with its code point: а (U+0430)
 */
public record MixedScript(String word, List<String> scripts, List<String> odd) {

	private static final Pattern WORDS = Pattern.compile("[\\p{L}\\p{M}]+");

	private static final Set<UnicodeScript> ANY = Set.of(UnicodeScript.COMMON, UnicodeScript.INHERITED,
			UnicodeScript.UNKNOWN);

	private static final Set<UnicodeScript> TOGETHER = Set.of(UnicodeScript.HAN, UnicodeScript.HIRAGANA,
			UnicodeScript.KATAKANA, UnicodeScript.HANGUL, UnicodeScript.BOPOMOFO);

	/** The mixed words of a name. */
	public static List<MixedScript> in(@Nullable String name) {
		return (name == null) ? List.of()
				: WORDS.matcher(name)
					.results()
					.map((word) -> of(word.group()))
					.filter((word) -> word.scripts().size() > 1)
					.toList();
	}

	/** The mixed words of several names. */
	public static List<MixedScript> in(Collection<String> names) {
		return names.stream().flatMap((name) -> in(name).stream()).distinct().toList();
	}

	private static MixedScript of(String word) {
		Map<UnicodeScript, List<Integer>> letters = new TreeMap<>();
		word.codePoints()
			.filter((letter) -> !ANY.contains(script(letter)))
			.forEach((letter) -> letters.computeIfAbsent(script(letter), (any) -> new ArrayList<>()).add(letter));
		if (letters.keySet().stream().anyMatch(TOGETHER::contains)) {
			letters.keySet().removeAll(TOGETHER);
		}
		int most = letters.values().stream().mapToInt(List::size).max().orElse(0);
		UnicodeScript usual = letters.keySet()
			.stream()
			.filter((script) -> letters.get(script).size() == most)
			.findFirst()
			.orElse(null);
		return new MixedScript(word, letters.keySet().stream().map(MixedScript::name).toList(),
				letters.entrySet()
					.stream()
					.filter((entry) -> entry.getKey() != usual)
					.flatMap((entry) -> entry.getValue().stream().distinct())
					.map("%1$c (U+%1$04X)"::formatted)
					.collect(Collectors.toList()));
	}

	private static UnicodeScript script(int letter) {
		return UnicodeScript.of(letter);
	}

	private static String name(UnicodeScript script) {
		return script.name().charAt(0) + script.name().substring(1).toLowerCase(Locale.ROOT).replace('_', ' ');
	}

}
