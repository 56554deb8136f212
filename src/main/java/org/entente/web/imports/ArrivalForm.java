package org.entente.web.imports;

import java.util.Objects;

import org.entente.exchange.ImportService;
import org.entente.exchange.TableOptions;
import org.entente.shared.RuleViolationException;
import org.jspecify.annotations.Nullable;
import org.springframework.web.multipart.MultipartFile;

/**
 * A file and how it is to be read, as typed.
 *
 * @param dataSet id of the source that is its data set
 * @param title of a new data set
 */
record ArrivalForm(@Nullable MultipartFile file, @Nullable String dataSet, @Nullable String title,
		@Nullable String encoding, @Nullable String delimiter, @Nullable String headerRow, @Nullable String sheet) {

	static final ArrivalForm EMPTY = new ArrivalForm(null, null, null, null, null, null, null);

	ImportService.Arrival toDraft() {
		String row = Objects.requireNonNullElse(this.headerRow, "").strip();
		if (!row.matches("|0|[1-9][0-9]{0,6}")) {
			throw new RuleViolationException("headerRow", "number", row);
		}
		return new ImportService.Arrival(content().getOriginalFilename(), this.dataSet, this.title, new TableOptions(
				this.encoding, this.delimiter, row.isEmpty() ? null : Integer.valueOf(row), this.sheet));
	}

	MultipartFile content() {
		if (this.file == null || this.file.isEmpty()) {
			throw new RuleViolationException("file", "required");
		}
		return this.file;
	}

}
