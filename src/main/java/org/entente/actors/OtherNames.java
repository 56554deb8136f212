package org.entente.actors;

import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

/**
 * What an actor is called besides its name, as lines of its description say:
 * {@code Also known as: One; Two}. Lists of sanctions speak of former and present names
 * in the same way.
 */
public final class OtherNames {

	private static final Pattern LINE = Pattern.compile("(?im)^(?:also|formerly|now) known as:(.*)$");

	private OtherNames() {
	}

	public static List<String> in(@Nullable String description) {
		return (description == null) ? List.of()
				: LINE.matcher(description)
					.results()
					.map((MatchResult line) -> line.group(1))
					.flatMap((names) -> Stream.of(names.split(";")))
					.map(String::strip)
					.filter((name) -> !name.isEmpty())
					.distinct()
					.toList();
	}

}
