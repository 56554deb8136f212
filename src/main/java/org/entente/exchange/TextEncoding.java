package org.entente.exchange;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

import org.entente.shared.Violations;
import org.jspecify.annotations.Nullable;

/**
 * The character encoding of a file: that of its byte order mark, or UTF-8 where every
 * byte of it fits. Nothing else is guessed, a person may choose it.
 *
 * @param mark bytes of the byte order mark
 */
record TextEncoding(Charset charset, int mark) {

	/** What a person may choose. */
	static final List<String> CHOICES = List.of("UTF-8", "UTF-16LE", "UTF-16BE", "windows-1252", "windows-1250",
			"windows-1251", "windows-1253", "windows-1254", "windows-1255", "windows-1256", "ISO-8859-1", "KOI8-R",
			"GB18030", "Big5", "Shift_JIS", "EUC-JP", "EUC-KR");

	static TextEncoding of(Path file, @Nullable String chosen) throws IOException {
		TextEncoding marked = marked(file);
		if (chosen != null && !chosen.isBlank()) {
			Charset charset = choice(chosen);
			return new TextEncoding(charset, charset.equals(marked.charset) ? marked.mark : 0);
		}
		if (marked.mark == 0) {
			marked.mustFit(file);
		}
		return marked;
	}

	private static Charset choice(String chosen) {
		return CHOICES.stream()
			.filter((name) -> name.equalsIgnoreCase(chosen.strip()))
			.findFirst()
			.map(Charset::forName)
			.orElseThrow(() -> CheckedRows.refusal("encoding-unknown", Violations.shorten(chosen)));
	}

	private static TextEncoding marked(Path file) throws IOException {
		byte[] start;
		try (InputStream in = Files.newInputStream(file)) {
			start = in.readNBytes(4);
		}
		if (begins(start, 0xEF, 0xBB, 0xBF)) {
			return new TextEncoding(StandardCharsets.UTF_8, 3);
		}
		if (begins(start, 0xFF, 0xFE, 0, 0)) {
			throw CheckedRows.refusal("encoding-unknown", "UTF-32");
		}
		if (begins(start, 0xFF, 0xFE)) {
			return new TextEncoding(StandardCharsets.UTF_16LE, 2);
		}
		return begins(start, 0xFE, 0xFF) ? new TextEncoding(StandardCharsets.UTF_16BE, 2)
				: new TextEncoding(StandardCharsets.UTF_8, 0);
	}

	private static boolean begins(byte[] start, int... mark) {
		for (int i = 0; i < mark.length; i++) {
			if (start.length <= i || (start[i] & 0xFF) != mark[i]) {
				return false;
			}
		}
		return true;
	}

	/** Decodes the whole file once, to name the line of the first byte that fits not. */
	private void mustFit(Path file) throws IOException {
		ByteBuffer bytes = ByteBuffer.allocate(8192);
		CharBuffer characters = CharBuffer.allocate(8192);
		CharsetDecoder decoder = decoder();
		int line = 1;
		try (InputStream in = Files.newInputStream(file)) {
			boolean more = true;
			while (more) {
				int read = in.read(bytes.array(), bytes.position(), bytes.remaining());
				more = read >= 0;
				bytes.limit(bytes.position() + Math.max(read, 0)).position(0);
				CoderResult result = decoder.decode(bytes, characters, !more);
				line += lines(characters.flip());
				if (result.isError()) {
					throw CheckedRows.refusal("not-utf8", line);
				}
				characters.clear();
				bytes.compact();
			}
		}
	}

	private static int lines(CharBuffer characters) {
		return (int) characters.chars().filter((character) -> character == '\n').count();
	}

	private CharsetDecoder decoder() {
		return this.charset.newDecoder()
			.onMalformedInput(CodingErrorAction.REPORT)
			.onUnmappableCharacter(CodingErrorAction.REPORT);
	}

	/** Reads what follows the mark; bytes that do not fit are an error. */
	Reader reader(Path file) throws IOException {
		InputStream in = Files.newInputStream(file);
		in.skipNBytes(this.mark);
		return new BufferedReader(new InputStreamReader(in, decoder()));
	}

	String label() {
		return this.charset.name().toUpperCase(Locale.ROOT).startsWith("WINDOWS")
				? this.charset.name().toLowerCase(Locale.ROOT) : this.charset.name();
	}

}
