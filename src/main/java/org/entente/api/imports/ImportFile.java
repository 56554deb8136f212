package org.entente.api.imports;

import java.util.Optional;

import org.entente.accounts.Person;
import org.entente.exchange.ImportService;
import org.entente.exchange.SavedMapping;
import org.entente.exchange.SavedMappings;
import org.entente.exchange.TableOptions;
import org.entente.shared.RuleViolationException;
import org.entente.shared.Violations;
import org.jspecify.annotations.Nullable;
import org.springframework.web.multipart.MultipartFile;

/**
 * A file of rows with the parts of a form.
 *
 * @param mapping name of a saved mapping to apply to it
 */
record ImportFile(@Nullable MultipartFile file, @Nullable String dataSet, @Nullable String title,
		@Nullable String encoding, @Nullable String delimiter, @Nullable String headerRow, @Nullable String sheet,
		@Nullable String mapping) {

	ImportService.Arrival toArrival() {
		Violations violations = new Violations();
		Integer row = violations.integer("headerRow", this.headerRow);
		violations.throwIfAny();
		return new ImportService.Arrival(content().getOriginalFilename(), this.dataSet, this.title,
				new TableOptions(this.encoding, this.delimiter, row, this.sheet));
	}

	/** The saved mapping that is to be applied, by its name. */
	Optional<SavedMapping> chosen(SavedMappings mappings, Person by) {
		return (this.mapping == null || this.mapping.isBlank()) ? Optional.empty()
				: Optional.of(mappings.named(this.mapping, by));
	}

	MultipartFile content() {
		if (this.file == null || this.file.isEmpty()) {
			throw new RuleViolationException("file", "required");
		}
		return this.file;
	}

}
