package org.entente.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.core.io.FileSystemResource;
import org.springframework.core.io.Resource;
import org.springframework.web.servlet.resource.ResourceResolverChain;

/** All style sheets arrive as one, in the order and layers they were imported with. */
class StylesheetBundleTests {

	private static final Path SHEETS = Path.of("src/main/resources/static/css");

	@TempDir
	@Nullable Path folder;

	@Test
	void anImportBecomesALayer() throws IOException {
		write("a.css", "a { color: red }\n");
		assertThat(bundle("@import url(\"a.css\") layer(base);\nb { top: 0 }"))
			.isEqualTo("@layer base {\na { color: red }\n}\n\nb { top: 0 }");
	}

	@Test
	void anImportForPrintStaysForPrint() throws IOException {
		write("a.css", "a { color: red }\n");
		assertThat(bundle("@import url(\"a.css\") layer(print) print;"))
			.isEqualTo("@media print {\n@layer print {\na { color: red }\n}\n}\n");
	}

	@Test
	void anImportWithoutLayerStandsAsItIs() throws IOException {
		write("a.css", "@font-face { src: url(\"../fonts/a.woff2\") }");
		assertThat(bundle("@import url(\"a.css\");")).isEqualTo("@font-face { src: url(\"../fonts/a.woff2\") }");
	}

	@Test
	void addressesAreThoseOfTheFolderTheyStoodIn() throws IOException {
		write("parts/a.css", "a { background: url(\"mark.svg\"), url(\"#paint\"), url(\"data:x\") }");
		assertThat(bundle("@import url(\"parts/a.css\");"))
			.isEqualTo("a { background: url(\"parts/mark.svg\"), url(\"#paint\"), url(\"data:x\") }");
	}

	@Test
	void anImportWithinAnImportIsRefused() throws IOException {
		write("a.css", "@import url(\"b.css\");");
		assertThatIllegalStateException().isThrownBy(() -> bundle("@import url(\"a.css\");"))
			.withMessageContaining("a.css");
	}

	@Test
	void ourSheetImportsEverySheetThereIs() throws IOException {
		String whole = resolve(SHEETS.resolve("entente.css"));
		assertThat(whole).doesNotContain("@import").contains("@layer components {", "@media print {");
		try (Stream<Path> sheets = Files.walk(SHEETS)) {
			assertThat(sheets.filter((path) -> path.toString().endsWith(".css")).filter((path) -> !isEntry(path)))
				.hasSizeGreaterThan(60)
				.allSatisfy((sheet) -> assertThat(whole).contains(lastRule(sheet)));
		}
	}

	private static boolean isEntry(Path sheet) {
		return sheet.endsWith("entente.css");
	}

	/** The last line with more than a brace is enough to know a sheet by. */
	private static String lastRule(Path sheet) throws IOException {
		return Files.readAllLines(sheet)
			.stream()
			.filter((line) -> line.length() > 20)
			.reduce((a, b) -> b)
			.orElseThrow();
	}

	private void write(String name, String text) throws IOException {
		Path file = this.folder.resolve(name);
		Files.createDirectories(file.getParent());
		Files.writeString(file, text);
	}

	private String bundle(String entry) throws IOException {
		write("entry.css", entry);
		return resolve(this.folder.resolve("entry.css"));
	}

	private static String resolve(Path entry) throws IOException {
		Resource bundle = new StylesheetBundle().resolveResource(null, entry.getFileName().toString(), List.of(),
				new Finding(new FileSystemResource(entry)));
		return bundle.getContentAsString(StandardCharsets.UTF_8);
	}

	/** The rest of the chain, which always finds the same file. */
	private record Finding(Resource file) implements ResourceResolverChain {

		@Override
		public Resource resolveResource(@Nullable HttpServletRequest request, String path,
				List<? extends Resource> locations) {
			return this.file;
		}

		@Override
		public String resolveUrlPath(String path, List<? extends Resource> locations) {
			return path;
		}
	}

}
