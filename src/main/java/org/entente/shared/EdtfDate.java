package org.entente.shared;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.function.Predicate;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

/**
 * A date as well as it is known, in the Extended Date/Time Format (ISO 8601-2:2019),
 * levels 0 and 1, with intervals between any two such dates. Equal when written alike.
 */
public final class EdtfDate implements Comparable<EdtfDate> {

	/** The longest text that is read. */
	public static final int MAX_LENGTH = 100;

	private final String text;

	private final EdtfEnd start;

	private final EdtfEnd end;

	EdtfDate(String text, EdtfEnd start, EdtfEnd end) {
		this.text = text;
		this.start = start;
		this.end = end;
	}

	/**
	 * Reads the text as it stands: no blanks, no lower case, ASCII digits. An interval
	 * needs a date on at least one side, so that a bare slash or {@code ../..} says
	 * nothing and is refused.
	 * @throws EdtfSyntaxException if the text is not such a date
	 */
	public static EdtfDate parse(String text) {
		return EdtfParser.parse(text);
	}

	/**
	 * First day that the date may cover, or null where the start is open, unknown or
	 * outside the years 4713 BC to 5874897 that PostgreSQL stores; never moved to fit.
	 * Marks do not widen it: {@code 2010~} begins on 1 January 2010. Seasons are those of
	 * the northern hemisphere by whole months; winter 2010 begins on 1 December 2010.
	 */
	public @Nullable LocalDate earliest() {
		return (this.start instanceof EdtfPoint point) ? point.first().toLocalDate() : null;
	}

	/**
	 * Last day that the date may cover, by the rules of {@link #earliest()}. Both are
	 * null only where the whole date lies outside the stored years.
	 */
	public @Nullable LocalDate latest() {
		return (this.end instanceof EdtfPoint point) ? point.last().toLocalDate() : null;
	}

	/**
	 * How fine the date is known: unspecified digits count as not known, and of an
	 * interval the coarser side is told.
	 */
	public EdtfGranularity granularity() {
		return points().map((point) -> point.shape().granularity()).min(Comparator.naturalOrder()).orElseThrow();
	}

	public boolean isApproximate() {
		return any((point) -> point.mark().isApproximate());
	}

	public boolean isUncertain() {
		return any((point) -> point.mark().isUncertain());
	}

	public boolean hasUnspecifiedDigits() {
		return any((point) -> point.shape().hasUnspecifiedDigits());
	}

	public boolean isInterval() {
		return this.text.indexOf('/') >= 0;
	}

	public boolean isOpenStart() {
		return this.start == EdtfEnd.Missing.OPEN;
	}

	public boolean isOpenEnd() {
		return this.end == EdtfEnd.Missing.OPEN;
	}

	public boolean isUnknownStart() {
		return this.start == EdtfEnd.Missing.UNKNOWN;
	}

	public boolean isUnknownEnd() {
		return this.end == EdtfEnd.Missing.UNKNOWN;
	}

	/**
	 * English prose that fits after a colon: "about April 2010", "since the 1990s".
	 */
	public String inWords() {
		return EdtfWords.of(this);
	}

	EdtfEnd start() {
		return this.start;
	}

	EdtfEnd end() {
		return this.end;
	}

	private boolean any(Predicate<EdtfPoint> quality) {
		return points().anyMatch(quality);
	}

	private Stream<EdtfPoint> points() {
		return Stream.of(this.start, this.end).filter(EdtfPoint.class::isInstance).map(EdtfPoint.class::cast);
	}

	/**
	 * By first day, then last day. Starts come open, unknown, dated; ends come dated,
	 * unknown, open. Dates of the same days follow their text, as {@code equals} asks.
	 */
	@Override
	public int compareTo(EdtfDate other) {
		return EdtfOrder.INSTANCE.compare(this, other);
	}

	@Override
	public boolean equals(@Nullable Object other) {
		return other instanceof EdtfDate date && this.text.equals(date.text);
	}

	@Override
	public int hashCode() {
		return this.text.hashCode();
	}

	/**
	 * The text exactly as it was read.
	 */
	@Override
	public String toString() {
		return this.text;
	}

}
