package org.entente.api.imports;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import org.entente.exchange.Import;
import org.entente.exchange.TableLayout;
import org.jspecify.annotations.Nullable;

/** A file of rows that become claims. */
record ImportJson(long number, String fileName, String sha256, long bytes, LayoutJson layout, List<String> columns,
		int rows, UUID dataSet, String dataSetTitle, MappingJson mapping, String state, @Nullable CountsJson counts,
		String by, Instant uploadedAt, Instant changedAt, @Nullable String undoReason) {

	/** How the file was read. */
	record LayoutJson(String format, @Nullable String encoding, @Nullable String delimiter, @Nullable Integer headerRow,
			@Nullable String sheet, List<String> otherSheets) {

		static LayoutJson of(TableLayout layout) {
			return new LayoutJson(layout.format(), layout.encoding(), layout.delimiter(), layout.headerRow(),
					layout.sheet(), layout.otherSheets());
		}

	}

	static ImportJson of(Import file, @Nullable CountsJson counts) {
		return new ImportJson(file.id(), file.fileName(), file.sha256(), file.bytes(), LayoutJson.of(file.layout()),
				file.header(), file.rows(), file.dataSet(), file.dataSetTitle(), MappingJson.of(file.mapping()),
				file.state().word(), counts, file.by(), file.createdAt(), file.changedAt(), file.undoReason());
	}

}
