package org.entente.sources;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Set;

import org.entente.shared.FileEnding;
import org.entente.shared.RuleViolationException;
import org.jsoup.Jsoup;
import org.springframework.stereotype.Component;

/**
 * Reads the text out of an uploaded file: txt and md as they stand, html without its
 * markup, pdf by {@link PdfReader}. Only what the name says and the first bytes confirm
 * is read.
 */
@Component
class TextReader {

	/** The largest file, in bytes. */
	static final int LARGEST = 5 * 1024 * 1024;

	private static final String FIELD = "file";

	private final PdfReader pdf;

	TextReader(PdfReader pdf) {
		this.pdf = pdf;
	}

	CapturedText read(Upload upload) {
		byte[] content = upload.content();
		if (content.length > LARGEST) {
			throw new RuleViolationException(FIELD, "file.too-large", 5);
		}
		if (content.length == 0) {
			throw new RuleViolationException(FIELD, "file.empty");
		}
		String text = clean(text(ending(upload.name()), content));
		return new CapturedText(text, mediaType(ending(upload.name())), CapturedText.sha256(content), content.length);
	}

	private String text(String ending, byte[] content) {
		boolean looksLikePdf = new String(content, 0, Math.min(content.length, 5), StandardCharsets.ISO_8859_1)
			.equals("%PDF-");
		if (ending.equals("pdf") != looksLikePdf) {
			throw new RuleViolationException(FIELD, looksLikePdf ? "file.is-pdf" : "file.not-pdf");
		}
		return switch (ending) {
			case "pdf" -> this.pdf.read(content);
			case "html", "htm" -> Jsoup.parse(decode(content)).wholeText();
			default -> decode(content);
		};
	}

	private static String ending(String name) {
		String ending = FileEnding.of(name);
		if (!Set.of("txt", "md", "html", "htm", "pdf").contains(ending)) {
			throw new RuleViolationException(FIELD, "file.kind");
		}
		return ending;
	}

	private static String mediaType(String ending) {
		return switch (ending) {
			case "pdf" -> "application/pdf";
			case "html", "htm" -> "text/html";
			case "md" -> "text/markdown";
			default -> "text/plain";
		};
	}

	private static String decode(byte[] content) {
		try {
			return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(content)).toString();
		}
		catch (CharacterCodingException ex) {
			throw new RuleViolationException(FIELD, "file.not-utf8");
		}
	}

	/** PostgreSQL keeps no NUL, and a file that holds one is not a text. */
	private static String clean(String text) {
		if (text.indexOf('\0') >= 0) {
			throw new RuleViolationException(FIELD, "file.binary");
		}
		if (text.isBlank()) {
			throw new RuleViolationException(FIELD, "file.no-text");
		}
		return text;
	}

}
