package org.entente.shared;

import java.util.Comparator;

/**
 * The order of dates on a timeline: by first day, then by last day, then by text.
 */
final class EdtfOrder implements Comparator<EdtfDate> {

	static final EdtfOrder INSTANCE = new EdtfOrder();

	private EdtfOrder() {
	}

	@Override
	public int compare(EdtfDate one, EdtfDate other) {
		int byStart = compareStarts(one.start(), other.start());
		if (byStart != 0) {
			return byStart;
		}
		int byEnd = compareEnds(one.end(), other.end());
		return (byEnd != 0) ? byEnd : one.toString().compareTo(other.toString());
	}

	// Open, unknown, dated
	private static int compareStarts(EdtfEnd one, EdtfEnd other) {
		if (one instanceof EdtfPoint from && other instanceof EdtfPoint to) {
			return from.first().compareTo(to.first());
		}
		return Integer.compare(openness(other), openness(one));
	}

	// Dated, unknown, open
	private static int compareEnds(EdtfEnd one, EdtfEnd other) {
		if (one instanceof EdtfPoint from && other instanceof EdtfPoint to) {
			return from.last().compareTo(to.last());
		}
		return Integer.compare(openness(one), openness(other));
	}

	private static int openness(EdtfEnd end) {
		if (end instanceof EdtfPoint) {
			return 0;
		}
		return (end == EdtfEnd.Missing.UNKNOWN) ? 1 : 2;
	}

}
