package org.entente.claims;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.entente.claims.WordIndex.Place;
import org.jspecify.annotations.Nullable;

/** Where a page of claims by date ended, as it stands in an address. */
final class ClaimPosition {

	private static final Pattern POSITION = Pattern.compile("([+-]?\\d{4,9}-\\d\\d-\\d\\d|undated)_(\\d{1,18})");

	private ClaimPosition() {
	}

	static String of(Place place) {
		return ((place.earliest() != null) ? place.earliest() : "undated") + "_" + place.id();
	}

	/** Nothing where the text is no position. */
	static Optional<Place> find(@Nullable String text) {
		Matcher position = POSITION.matcher((text != null) ? text : "");
		if (!position.matches()) {
			return Optional.empty();
		}
		try {
			LocalDate day = position.group(1).equals("undated") ? null : LocalDate.parse(position.group(1));
			return Optional.of(new Place(Long.parseLong(position.group(2)), day));
		}
		catch (DateTimeParseException ex) {
			return Optional.empty();
		}
	}

}
