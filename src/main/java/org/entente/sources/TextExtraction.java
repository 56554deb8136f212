package org.entente.sources;

import java.io.File;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;

/**
 * Reads the text of one PDF file to standard output, in a process of its own: a hostile
 * file may crash, loop or fill the memory there and harms nothing else. Ends with status
 * 2 when the file is not a PDF that can be read.
 */
public final class TextExtraction {

	/** First argument of the application that makes it do this and nothing else. */
	public static final String COMMAND = "extract";

	static final int NOT_READABLE = 2;

	private TextExtraction() {
	}

	public static void main(String[] args) {
		PrintStream out = new PrintStream(System.out, false, StandardCharsets.UTF_8);
		// What the library has to remark, about missing fonts for one, is not the text
		System.setOut(System.err);
		try (PDDocument document = Loader.loadPDF(new File(args[0]))) {
			out.print(new PDFTextStripper().getText(document));
			out.flush();
		}
		catch (IOException | RuntimeException | StackOverflowError ex) {
			System.exit(NOT_READABLE);
		}
	}

}
