package org.entente.claims;

import java.time.LocalDate;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import org.entente.shared.EdtfDate;
import org.jspecify.annotations.Nullable;

/**
 * When a claim holds: the source's words, the date in EDTF, the first and the last day it
 * allows.
 */
@Embeddable
record ValidTime(@Column(name = "date_as_written") @Nullable String asWritten, @Nullable String date,
		@Column(name = "date_earliest") @Nullable LocalDate earliest,
		@Column(name = "date_latest") @Nullable LocalDate latest) {

	static ValidTime of(@Nullable String asWritten, @Nullable EdtfDate date) {
		return (date != null) ? new ValidTime(asWritten, date.toString(), date.earliest(), date.latest())
				: new ValidTime(asWritten, null, null, null);
	}

}
