package org.entente.web.relationships;

import java.time.LocalDate;
import java.util.List;

import org.entente.claims.ClaimCard;
import org.entente.shared.EdtfDate;
import org.entente.shared.EdtfGranularity;
import org.jspecify.annotations.Nullable;

/**
 * Claims of one date on a strip of time, drawn no more precisely than the date is known.
 *
 * @param key letter that leads to its words
 * @param from where it begins, in percent
 * @param to where it ends; the same for an exact day
 * @param row line of its lane, from 0
 */
record TimelineMark(String key, EdtfDate date, Shape shape, double from, double to, int row, List<ClaimCard> claims) {

	// An end that is not known is drawn this far and hatched
	private static final double GUESS = 7;

	// Anything but an exact day is drawn at least this wide, or a fading box would not be
	// seen
	private static final double LEAST = 2;

	/** How a date is drawn. */
	enum Shape {

		DAY("exact day", null), BOX("month, year or period with both ends", null),
		FADE_BOTH("decade, about, or uncertain", "url(#fade-both)"), FADE_OPEN("began, end open", "url(#fade-open)"),
		FADE_START("until, start open", "url(#fade-start)"), HATCH("one end not known", "url(#hatch)");

		private final String words;

		private final @Nullable String paint;

		Shape(String words, @Nullable String paint) {
			this.words = words;
			this.paint = paint;
		}

		public String words() {
			return this.words;
		}

		/** Gradient or pattern of the sprite, or null for plain ink. */
		public @Nullable String paint() {
			return this.paint;
		}

		static Shape of(EdtfDate date) {
			if (date.isUnknownStart() || date.isUnknownEnd()) {
				return HATCH;
			}
			if (date.isOpenEnd() || date.isOpenStart()) {
				return date.isOpenEnd() ? FADE_OPEN : FADE_START;
			}
			if (date.isApproximate() || date.isUncertain() || date.hasUnspecifiedDigits()) {
				return FADE_BOTH;
			}
			boolean day = date.granularity().compareTo(EdtfGranularity.DAY) >= 0 && !date.isInterval();
			return day ? DAY : BOX;
		}

	}

	/** Places the claims of one date, which must lie within the stored years. */
	static TimelineMark of(EdtfDate date, List<ClaimCard> claims, TimelineScale scale, LocalDate today) {
		LocalDate earliest = date.earliest();
		LocalDate latest = date.latest();
		double from = (earliest != null) ? scale.at(earliest) : missingStart(date, scale.at(latest));
		double to = (latest != null) ? scale.at(latest) : missingEnd(date, from, scale.at(today));
		Shape shape = Shape.of(date);
		double wider = (shape == Shape.DAY) ? 0 : Math.max(0, LEAST - (to - from)) / 2;
		return new TimelineMark("", date, shape, from - wider, (shape == Shape.DAY) ? from : to + wider, 0, claims);
	}

	private static double missingStart(EdtfDate date, double end) {
		return date.isUnknownStart() ? Math.max(0, end - GUESS) : 0;
	}

	// What is still open reaches until today, or to the edge when it has yet to begin
	private static double missingEnd(EdtfDate date, double start, double today) {
		if (date.isUnknownEnd()) {
			return Math.min(100, start + GUESS);
		}
		return (today > start) ? today : 100;
	}

	TimelineMark named(String key) {
		return new TimelineMark(key, this.date, this.shape, this.from, this.to, this.row, this.claims);
	}

	TimelineMark inRow(int row) {
		return new TimelineMark(this.key, this.date, this.shape, this.from, this.to, row, this.claims);
	}

	public String label() {
		String activity = this.claims.get(0).activity();
		return ((activity != null) ? activity + ", " : "") + this.date.inWords();
	}

	/** Whether the label stands before the mark, where there is no room after it. */
	public boolean labelBefore() {
		return !fitsAfter() && this.from > labelWidth();
	}

	/** Whether the label stands below the mark, where there is room on neither side. */
	public boolean labelBelow() {
		return !fitsAfter() && !labelBefore();
	}

	private boolean fitsAfter() {
		return this.to + labelWidth() <= 100;
	}

	/** How many lines it takes up. */
	int rows() {
		return labelBelow() ? 2 : 1;
	}

	// A letter takes about one percent on a wide screen; a narrow one shows no labels
	private double labelWidth() {
		return 4 + label().length();
	}

	/** Left edge of what it takes up with its label. */
	double left() {
		return this.from - (labelBefore() ? labelWidth() : 3);
	}

	/** Right edge of what it takes up with its label. */
	double right() {
		return fitsAfter() ? this.to + labelWidth() : this.to + 3;
	}

	/** Middle of its line from the top of the lane, in pixels. */
	public int y() {
		return 17 + this.row * TimelineLane.LINE;
	}

	public double middle() {
		return (this.from + this.to) / 2;
	}

}
