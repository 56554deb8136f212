package org.entente.sources;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

import org.entente.shared.RuleViolationException;
import org.springframework.stereotype.Component;

/**
 * Reads the text of a PDF in a process of its own, with a limit on its memory, its time
 * and the length of what it says.
 */
@Component
class PdfReader {

	private static final int SECONDS = 20;

	private static final int LONGEST_TEXT = 20 * 1024 * 1024;

	/** Each reading may take 256 MB; more than two at once wait their turn. */
	private final Semaphore turns = new Semaphore(2);

	String read(byte[] content) {
		this.turns.acquireUninterruptibly();
		try {
			return readInFolder(content);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		finally {
			this.turns.release();
		}
	}

	private String readInFolder(byte[] content) throws IOException {
		Path in = Files.createTempFile("entente", ".pdf");
		Path out = Files.createTempFile("entente", ".txt");
		try {
			Files.write(in, content);
			Process process = new ProcessBuilder(command(in)).redirectOutput(out.toFile())
				.redirectError(ProcessBuilder.Redirect.DISCARD)
				.start();
			if (!ends(process) || process.exitValue() != 0 || Files.size(out) > LONGEST_TEXT) {
				throw new RuleViolationException("file", "file.pdf-unreadable");
			}
			return Files.readString(out, StandardCharsets.UTF_8);
		}
		finally {
			Files.deleteIfExists(in);
			Files.deleteIfExists(out);
		}
	}

	private static boolean ends(Process process) {
		try {
			return process.waitFor(SECONDS, TimeUnit.SECONDS);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			return false;
		}
		finally {
			process.destroyForcibly();
		}
	}

	private static List<String> command(Path file) {
		List<String> command = new ArrayList<>();
		command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
		command.addAll(List.of("-Xmx256m", "-XX:+UseSerialGC", "-Djava.awt.headless=true"));
		String classPath = System.getProperty("java.class.path");
		boolean packaged = classPath.endsWith(".jar") && !classPath.contains(java.io.File.pathSeparator);
		command.addAll(packaged ? List.of("-jar", classPath) : List.of("-cp", classPath, MAIN));
		command.addAll(List.of(TextExtraction.COMMAND, file.toString()));
		return command;
	}

	private static final String MAIN = "org.entente.EntenteApplication";

}
