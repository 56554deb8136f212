package org.entente.architecture;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/** What no template holds (AC-22), how migrations are named, and what they allow. */
class TemplateTests {

	private static final List<Pattern> FORBIDDEN = Stream
		.of("<script(?![^>]*\\b(th:)?src=)", "<style", "\\sstyle\\s*=", "th:style", "\\son[a-z]+\\s*=", "hx-on",
				"th:utext", "\\[\\(", "__\\$", "(href|src|action)=\"https?:", "javascript:")
		.map(Pattern::compile)
		.toList();

	static Stream<Path> templates() throws IOException {
		try (Stream<Path> files = Files.walk(Path.of("src/main/resources/templates"))) {
			return files.filter((file) -> file.toString().endsWith(".html")).toList().stream();
		}
	}

	@ParameterizedTest
	@MethodSource("templates")
	void templatesAreInert(Path template) throws IOException {
		assertThat(faults(Files.readString(template))).isEmpty();
	}

	@ParameterizedTest
	@ValueSource(strings = { "<script>alert(1)</script>", "<p style=\"color:red\">", "<p onclick=\"x()\">",
			"<p th:utext=\"${x}\">", "<p>[(${x})]</p>", "<p th:text=\"__${x}__\">",
			"<img src=\"https://elsewhere.example/x\">" })
	void whatATemplateMustNotHoldIsFound(String html) {
		assertThat(faults(html)).isNotEmpty();
	}

	@Test
	void migrationsHaveOneLinearHistory() throws IOException {
		try (Stream<Path> files = Files.list(Path.of("db/migration"))) {
			List<String> names = files.map((file) -> file.getFileName().toString())
				.filter((name) -> !name.equals("afterMigrate__grants.sql"))
				.sorted()
				.toList();
			assertThat(names).allMatch((name) -> name.matches("V\\d{3}__[a-z_]+\\.sql"));
			assertThat(names.stream().map((name) -> Integer.valueOf(name.substring(1, 4))))
				.isEqualTo(Stream.iterate(1, (n) -> n + 1).limit(names.size()).toList());
		}
	}

	/** The role of the application may delete only where the grants say so. */
	@Test
	void whereTheApplicationDeletesItMay() throws IOException {
		String grants = Files.readString(Path.of("db/migration/afterMigrate__grants.sql"));
		List<String> allowed = List
			.of(grants.replaceAll("(?s).*deletes[^{]*\\{([^}]*)}.*", "$1").trim().split(",\\s*"));
		assertThat(deletedFrom()).contains("source_origin").isSubsetOf(allowed);
	}

	private static Set<String> deletedFrom() throws IOException {
		Pattern deletion = Pattern.compile("(?i)DELETE FROM (\\w+)");
		Set<String> tables = new TreeSet<>();
		try (Stream<Path> files = Files.walk(Path.of("src/main/java"))) {
			for (Path file : files.filter((path) -> path.toString().endsWith(".java")).toList()) {
				deletion.matcher(Files.readString(file)).results().forEach((found) -> tables.add(found.group(1)));
			}
		}
		return tables;
	}

	private static List<String> faults(String html) {
		return FORBIDDEN.stream().filter((pattern) -> pattern.matcher(html).find()).map(Pattern::pattern).toList();
	}

}
