package org.entente.shared;

/**
 * How fine a date is known, from coarse to fine.
 */
public enum EdtfGranularity {

	CENTURY, DECADE, YEAR, SEASON, MONTH, DAY, TIME

}
