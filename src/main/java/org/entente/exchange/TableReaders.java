package org.entente.exchange;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;

import org.entente.shared.FileEnding;
import org.entente.shared.RuleViolationException;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Chooses the reader of a file by the ending of its name, and keeps its limits. */
@Component
class TableReaders {

	private final List<TableReader> readers;

	private final int largest;

	TableReaders(List<TableReader> readers, @Value("${entente.imports.largest-mb}") int largest) {
		this.readers = readers;
		this.largest = largest;
	}

	int largestMegabytes() {
		return this.largest;
	}

	/** Bytes a file may have. */
	long largest() {
		return this.largest * 1024L * 1024L;
	}

	TableLayout read(String name, Path file, TableOptions options, RowSink sink) throws IOException {
		long size = Files.size(file);
		if (size > largest()) {
			throw tooLarge();
		}
		if (PackedFile.is(name)) {
			return PackedFile.read(file, this, (packed, copy) -> unpacked(packed, copy, options, sink));
		}
		return unpacked(name, file, options, sink);
	}

	private TableLayout unpacked(String name, Path file, TableOptions options, RowSink sink) throws IOException {
		if (Files.size(file) == 0) {
			throw new RuleViolationException("file", "file.empty");
		}
		String called = (name.toLowerCase(Locale.ROOT).endsWith(".txt") && JsonObjects.isIn(file)) ? name + ".json"
				: name;
		return reader(called).read(file, options, new CheckedRows(sink));
	}

	RuleViolationException tooLarge() {
		return new RuleViolationException("file", "file.too-large", this.largest);
	}

	private TableReader reader(String name) {
		String ending = FileEnding.of(name);
		return this.readers.stream()
			.filter((reader) -> reader.endings().contains(ending))
			.findFirst()
			.orElseThrow(() -> {
				TreeSet<String> endings = new TreeSet<>(Set.of(PackedFile.ENDING));
				this.readers.forEach((reader) -> endings.addAll(reader.endings()));
				return CheckedRows.refusal("kind", String.join(", ", endings));
			});
	}

}
