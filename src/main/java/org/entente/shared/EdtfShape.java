package org.entente.shared;

/**
 * The way a single EDTF date is written.
 */
enum EdtfShape {

	CENTURY(EdtfGranularity.CENTURY, true), // 19XX

	DECADE(EdtfGranularity.DECADE, true), // 198X

	YEAR(EdtfGranularity.YEAR, false), // 1985

	SOME_MONTH(EdtfGranularity.YEAR, true), // 1985-XX

	SOME_DAY_OF_YEAR(EdtfGranularity.YEAR, true), // 1985-XX-XX

	SEASON(EdtfGranularity.SEASON, false), // 1985-21

	MONTH(EdtfGranularity.MONTH, false), // 1985-04

	SOME_DAY_OF_MONTH(EdtfGranularity.MONTH, true), // 1985-04-XX

	DAY(EdtfGranularity.DAY, false), // 1985-04-12

	TIME(EdtfGranularity.TIME, false); // 1985-04-12T23:20:30Z

	private final EdtfGranularity granularity;

	private final boolean unspecifiedDigits;

	EdtfShape(EdtfGranularity granularity, boolean unspecifiedDigits) {
		this.granularity = granularity;
		this.unspecifiedDigits = unspecifiedDigits;
	}

	EdtfGranularity granularity() {
		return this.granularity;
	}

	boolean hasUnspecifiedDigits() {
		return this.unspecifiedDigits;
	}

}
