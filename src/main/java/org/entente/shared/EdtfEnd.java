package org.entente.shared;

/**
 * What stands on one side of an interval: a date, or nothing known.
 */
sealed interface EdtfEnd permits EdtfPoint, EdtfEnd.Missing {

	/**
	 * An end without a date: left open on purpose (two dots), or unknown (nothing).
	 */
	enum Missing implements EdtfEnd {

		OPEN, UNKNOWN

	}

}
