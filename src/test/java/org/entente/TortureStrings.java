package org.entente;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Strings that break things: a few of our own, and the public collections where they
 * stand beside the project.
 */
public final class TortureStrings {

	private static final Path COLLECTIONS = Path.of("..", "shared", "data", "test", "torture-strings-csv");

	private static final List<String> OURS = List.of("<script>alert(1)</script>", "\"><img src=x onerror=alert(1)>",
			"javascript:alert(1)", "'; DROP TABLE claim; --", "{{7*7}} ${7*7} #{7*7} *{7*7} [[7*7]] [(7*7)]",
			"__${T(java.lang.Runtime).getRuntime()}__::.x", "=HYPERLINK(\"http://example.org\")", "%s%n %d {0} {1}",
			"\u202eevil\u202c", "\u200b\u200d\ufeff", "I\u0307stanbul ß ﬀ", "🛠️👩‍🚀", "ایران و کره شمالی",
			"조선민주주의인민공화국", "Россия", "中华人民共和国", "a\tb\nc", " leading and trailing ", "\\", "\\u0000", "%00",
			"..%2f..%2f", "null", "NaN", "x".repeat(10_000), "\u0000", "\u0007", "\ud800", "a\u0085b");

	private TortureStrings() {
	}

	/**
	 * All of them, each once; how many depends on whether the collections are at hand.
	 */
	public static List<String> all() {
		Set<String> strings = new LinkedHashSet<>(OURS);
		if (Files.isDirectory(COLLECTIONS)) {
			try (Stream<Path> files = Files.walk(COLLECTIONS)) {
				files.filter((file) -> file.toString().endsWith(".txt"))
					.sorted()
					.forEach((file) -> strings.addAll(lines(file)));
			}
			catch (IOException ex) {
				throw new UncheckedIOException(ex);
			}
		}
		return new ArrayList<>(strings);
	}

	private static List<String> lines(Path file) {
		try {
			return new String(Files.readAllBytes(file), StandardCharsets.UTF_8).lines()
				.filter((line) -> !line.isEmpty() && !line.startsWith("# "))
				.toList();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
