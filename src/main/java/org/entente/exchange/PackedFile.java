package org.entente.exchange;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

import org.entente.shared.FileEnding;

/**
 * The one file of an archive, as large as it may be by itself. Its name only tells its
 * format and is never a path; an archive within an archive is not opened.
 */
final class PackedFile {

	static final String ENDING = "zip";

	private static final int ENTRIES = 100;

	private PackedFile() {
	}

	/** What is done with the file while it is unpacked. */
	@FunctionalInterface
	interface Reading {

		TableLayout read(String name, Path file) throws IOException;

	}

	static TableLayout read(Path archive, TableReaders limits, Reading reading) throws IOException {
		Path copy = Files.createTempFile("entente-import", ".unpacked");
		try (ZipFile zip = new ZipFile(archive.toFile())) {
			ZipEntry entry = only(zip);
			try (InputStream content = zip.getInputStream(entry)) {
				FileCopy.of(content, copy, limits);
			}
			return reading.read(entry.getName(), copy);
		}
		catch (ZipException | IllegalArgumentException ex) {
			throw CheckedRows.refusal("zip-broken");
		}
		finally {
			Files.delete(copy);
		}
	}

	private static ZipEntry only(ZipFile zip) {
		if (zip.size() > ENTRIES) {
			throw CheckedRows.refusal("zip-several", zip.size());
		}
		List<? extends ZipEntry> files = zip.stream()
			.filter((entry) -> !entry.isDirectory() && !entry.getName().startsWith("__MACOSX/"))
			.toList();
		if (files.size() != 1) {
			throw CheckedRows.refusal("zip-several", files.size());
		}
		if (is(files.get(0).getName())) {
			throw CheckedRows.refusal("zip-nested");
		}
		return files.get(0);
	}

	static boolean is(String name) {
		return FileEnding.of(name).equals(ENDING);
	}

}
