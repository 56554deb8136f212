package org.entente.sources;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.tuple;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;
import org.entente.shared.RuleViolationException;
import org.entente.shared.Violation;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Text is read out of the files we take, and everything else is refused with a reason.
 */
class TextReaderTests {

	private final TextReader reader = new TextReader(new PdfReader());

	@Test
	void plainTextIsKeptLetterForLetter() {
		String text = "  “reportedly” 😀\r\n\tایران \n";
		CapturedText captured = read("note.txt", text);
		assertThat(captured.text()).isEqualTo(text);
		assertThat(captured.mediaType()).isEqualTo("text/plain");
		assertThat(captured.bytes()).isEqualTo(text.getBytes(StandardCharsets.UTF_8).length);
	}

	@Test
	void theHashIsThatOfTheFile() {
		assertThat(read("a.txt", "abc").sha256())
			.isEqualTo("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
	}

	@Test
	void markdownKeepsItsMarks() {
		CapturedText captured = read("README.MD", "# Heading\n*so*");
		assertThat(captured.text()).isEqualTo("# Heading\n*so*");
		assertThat(captured.mediaType()).isEqualTo("text/markdown");
	}

	@Test
	void ofHtmlOnlyWhatAReaderSeesIsKept() {
		CapturedText captured = read("page.html", "<html><head><title>T</title><style>p{color:red}</style></head>"
				+ "<body><script>alert('x')</script><p>Arms &amp; oil</p><!-- hidden --></body></html>");
		assertThat(captured.text()).contains("Arms & oil").doesNotContain("alert", "color", "hidden", "<");
		assertThat(captured.mediaType()).isEqualTo("text/html");
	}

	@Test
	void ofAPdfTheTextIsRead() throws IOException {
		CapturedText captured = this.reader.read(new Upload("report.pdf", pdf("Missiles were shipped.", null)));
		assertThat(captured.text().strip()).isEqualTo("Missiles were shipped.");
		assertThat(captured.mediaType()).isEqualTo("application/pdf");
	}

	@Test
	void aPdfWithoutTextIsRefused() throws IOException {
		assertRefused("scan.pdf", pdf("", null), "file.no-text");
	}

	@Test
	void aLockedPdfIsRefused() throws IOException {
		assertRefused("locked.pdf", pdf("Secret.", "password"), "file.pdf-unreadable");
	}

	@Test
	void aBrokenPdfIsRefused() {
		assertRefused("broken.pdf", bytes("%PDF-1.7\nthis is not one"), "file.pdf-unreadable");
	}

	@Test
	void aPdfThatIsNotOneIsRefused() {
		assertRefused("page.pdf", bytes("<html>"), "file.not-pdf");
	}

	@Test
	void aPdfUnderAnotherNameIsRefused() {
		assertRefused("note.txt", bytes("%PDF-1.7 and so on"), "file.is-pdf");
	}

	@Test
	void sixMegabytesAreRefused() {
		assertRefused("large.txt", new byte[6 * 1024 * 1024], "file.too-large");
	}

	@Test
	void fiveMegabytesAreRead() {
		assertThat(read("large.txt", "x".repeat(TextReader.LARGEST)).characters()).isEqualTo(TextReader.LARGEST);
	}

	@Test
	void anEmptyFileIsRefused() {
		assertRefused("empty.txt", new byte[0], "file.empty");
	}

	@Test
	void whiteSpaceIsNoText() {
		assertRefused("blank.txt", bytes(" \n\t"), "file.no-text");
	}

	@Test
	void binaryIsRefused() {
		assertRefused("image.txt", bytes("GIF89a\0\0"), "file.binary");
	}

	@Test
	void anotherEncodingIsRefused() {
		assertRefused("cp1251.txt", "Россия".getBytes(Charset.forName("windows-1251")), "file.not-utf8");
	}

	@ParameterizedTest
	@ValueSource(strings = { "run.exe", "picture.svg", "page.html.zip", "", "note.txt/", "note.txt\0.pdf.doc" })
	void otherKindsAreRefused(String name) {
		assertRefused(name, bytes("words"), "file.kind");
	}

	private CapturedText read(String name, String text) {
		return this.reader.read(new Upload(name, bytes(text)));
	}

	private void assertRefused(String name, byte[] content, String key) {
		assertThatExceptionOfType(RuleViolationException.class)
			.isThrownBy(() -> this.reader.read(new Upload(name, content)))
			.satisfies((refusal) -> assertThat(refusal.violations()).extracting(Violation::field, Violation::key)
				.containsExactly(tuple("file", key)));
	}

	private static byte[] bytes(String text) {
		return text.getBytes(StandardCharsets.UTF_8);
	}

	private static byte[] pdf(String words, @Nullable String password) throws IOException {
		try (PDDocument document = new PDDocument(); ByteArrayOutputStream out = new ByteArrayOutputStream()) {
			PDPage page = new PDPage();
			document.addPage(page);
			try (PDPageContentStream content = new PDPageContentStream(document, page)) {
				content.beginText();
				content.setFont(new PDType1Font(Standard14Fonts.FontName.HELVETICA), 12);
				content.newLineAtOffset(72, 700);
				content.showText(words);
				content.endText();
			}
			if (password != null) {
				document.protect(new StandardProtectionPolicy(password, password, new AccessPermission()));
			}
			document.save(out);
			return out.toByteArray();
		}
	}

}
