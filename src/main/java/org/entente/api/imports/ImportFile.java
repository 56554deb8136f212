package org.entente.api.imports;

import org.entente.exchange.ImportService;
import org.entente.exchange.TableOptions;
import org.entente.shared.RuleViolationException;
import org.entente.shared.Violations;
import org.jspecify.annotations.Nullable;
import org.springframework.web.multipart.MultipartFile;

/** A file of rows with the parts of a form. */
record ImportFile(@Nullable MultipartFile file, @Nullable String dataSet, @Nullable String title,
		@Nullable String encoding, @Nullable String delimiter, @Nullable String headerRow, @Nullable String sheet) {

	ImportService.Arrival toArrival() {
		Violations violations = new Violations();
		Integer row = violations.integer("headerRow", this.headerRow);
		violations.throwIfAny();
		return new ImportService.Arrival(content().getOriginalFilename(), this.dataSet, this.title,
				new TableOptions(this.encoding, this.delimiter, row, this.sheet));
	}

	MultipartFile content() {
		if (this.file == null || this.file.isEmpty()) {
			throw new RuleViolationException("file", "required");
		}
		return this.file;
	}

}
