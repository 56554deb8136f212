package org.entente.sources;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;

import org.entente.shared.RuleViolationException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * AC-17: a file that is two things at once, or shows another ending than it has, is
 * refused or gives nothing but letters. Of no file the bytes are kept, so none is served
 * again; pictures are not taken, so none is decoded and no place lies hidden in one.
 */
class HostileUploadTests {

	private final TextReader reader = new TextReader(new PdfReader());

	@ParameterizedTest
	@ValueSource(strings = { "report.pdf.exe", "report.txt.js", "picture.svg", "photo.jpg", "photo.png", "photo.webp",
			"report\u202Efdp.exe", "report\u202Eexe.pdf", "report\u2066.html\u2069.txt", "a.txt\u200E", "page.xhtml",
			"page.html.", "shell.php;.png", "CON.svgz" })
	void onlyWhatTheNameShowsAndWeTakeIsRead(String name) {
		assertThat(refusal(name, "words".getBytes(StandardCharsets.UTF_8))).isEqualTo("file.kind");
	}

	@Test
	void aPictureThatIsAlsoAScriptGivesLettersOnly() {
		String both = "GIF89a/*" + "x".repeat(20) + "*/=1;alert(document.domain)";
		assertThat(this.reader.read(upload("a.txt", both)).text()).isEqualTo(both);
		assertThat(this.reader.read(upload("a.txt", both)).mediaType()).isEqualTo("text/plain");
		assertThat(refusal("a.txt", "GIF89a\0\1/*".getBytes(StandardCharsets.ISO_8859_1))).isEqualTo("file.binary");
		assertThat(refusal("a.html",
				new byte[] { (byte) 0xFF, (byte) 0xD8, (byte) 0xFF, (byte) 0xE1, 'E', 'x', 'i', 'f' }))
			.isEqualTo("file.not-utf8");
	}

	@Test
	void aDocumentThatIsAlsoAPageIsNeither() {
		String page = "<html><script>alert(1)</script><p>Words</p></html>";
		assertThat(refusal("a.html", ("%PDF-1.7\n" + page).getBytes(StandardCharsets.UTF_8))).isEqualTo("file.is-pdf");
		assertThat(refusal("a.pdf", (page + "%PDF-1.7\n").getBytes(StandardCharsets.UTF_8))).isEqualTo("file.not-pdf");
		assertThat(refusal("a.pdf", ("%PDF-1.7\n" + page).getBytes(StandardCharsets.UTF_8)))
			.isEqualTo("file.pdf-unreadable");
	}

	/** Nobody looks at its 4,294,967,296 dots. */
	@Test
	void aGiantPictureIsRefusedUnread() throws IOException {
		for (String name : new String[] { "a.png", "a.txt", "a.pdf" }) {
			assertThat(refusal(name, giant())).isIn("file.kind", "file.not-utf8", "file.binary", "file.not-pdf");
		}
	}

	private static byte[] giant() throws IOException {
		byte[] header = ByteBuffer.allocate(17)
			.put("IHDR".getBytes(StandardCharsets.US_ASCII))
			.putInt(65_536)
			.putInt(65_536)
			.put(new byte[] { 8, 6, 0, 0, 0 })
			.array();
		CRC32 sum = new CRC32();
		sum.update(header);
		ByteArrayOutputStream picture = new ByteArrayOutputStream();
		picture.write(new byte[] { (byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n', 0, 0, 0, 13 });
		picture.write(header);
		picture.write(ByteBuffer.allocate(4).putInt((int) sum.getValue()).array());
		return picture.toByteArray();
	}

	private static Upload upload(String name, String text) {
		return new Upload(name, text.getBytes(StandardCharsets.UTF_8));
	}

	private String refusal(String name, byte[] content) {
		String[] key = new String[1];
		assertThatExceptionOfType(RuleViolationException.class)
			.isThrownBy(() -> this.reader.read(new Upload(name, content)))
			.satisfies((ex) -> key[0] = ex.violations().get(0).key());
		return key[0];
	}

}
