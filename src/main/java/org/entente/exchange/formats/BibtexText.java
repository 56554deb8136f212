package org.entente.exchange.formats;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import org.entente.exchange.Work;
import org.jspecify.annotations.Nullable;

/** A work as an entry of BibTeX, in UTF-8. */
public final class BibtexText {

	private static final Map<Integer, String> SPECIAL = Map.of((int) '\\', "\\textbackslash{}", (int) '{', "\\{",
			(int) '}', "\\}", (int) '$', "\\$", (int) '&', "\\&", (int) '%', "\\%", (int) '#', "\\#", (int) '_', "\\_",
			(int) '^', "\\^{}", (int) '~', "\\~{}");

	private BibtexText() {
	}

	public static String of(Work work) {
		StringBuilder text = new StringBuilder("@" + work.kind().bibtex() + "{" + work.key());
		field(text, "title", "{" + escaped(work.title()) + "}");
		field(text, "author",
				work.authors().isEmpty() ? null
						: work.authors()
							.stream()
							.map((author) -> "{" + escaped(author) + "}")
							.collect(Collectors.joining(" and ")));
		field(text, container(work), escaped(work.container()));
		List<Integer> parts = work.issuedParts();
		field(text, "year", parts.isEmpty() ? null : Integer.toString(parts.get(0)));
		field(text, "month", (parts.size() > 1) ? Integer.toString(parts.get(1)) : null);
		field(text, "note", escaped((parts.isEmpty() && work.issued() != null) ? work.issued() : revision(work)));
		field(text, "language", escaped(work.language()));
		field(text, "url", (work.url() != null) ? work.url().replace("{", "%7B").replace("}", "%7D") : null);
		field(text, "urldate", (work.accessed() != null) ? work.accessed().toString() : null);
		return text.append("\n}\n").toString();
	}

	private static @Nullable String revision(Work work) {
		return (work.version() != null) ? "revision " + work.version() : null;
	}

	private static String container(Work work) {
		return switch (work.kind()) {
			case NEWS, PAPER -> "journal";
			case REPORT -> "institution";
			default -> "howpublished";
		};
	}

	private static void field(StringBuilder text, String name, @Nullable String value) {
		if (value != null) {
			text.append(",\n  ").append(name).append(" = {").append(value).append("}");
		}
	}

	private static @Nullable String escaped(@Nullable String value) {
		if (value == null) {
			return null;
		}
		StringBuilder escaped = new StringBuilder();
		value.replaceAll("\\s+", " ").strip().codePoints().forEach((character) -> {
			String special = SPECIAL.get(character);
			if (special != null) {
				escaped.append(special);
			}
			else {
				escaped.appendCodePoint(character);
			}
		});
		return escaped.toString();
	}

}
