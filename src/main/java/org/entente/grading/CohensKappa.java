package org.entente.grading;

import java.util.OptionalDouble;
import java.util.stream.IntStream;

/**
 * How far two people who graded the same things agree, beyond what chance alone would
 * give (Cohen 1960, weighted: 1968).
 *
 * <p>
 * The table counts pairs: the row is the first grade, the column the second. With n
 * pairs, r and c the sums of rows and columns, the weight w of a cell says how far apart
 * its two grades are: κ = 1 − n · Σ w·count ∕ Σ w·r·c. Unweighted, w is 0 on the diagonal
 * and 1 elsewhere; linearly weighted, it is the distance between the grades. κ is 1 where
 * all agree, 0 where they agree as often as chance would have it. Where everybody gave
 * one and the same grade both times, chance alone explains everything and κ does not
 * exist.
 *
 * @param counts pairs by first and second grade, as many rows as columns
 */
public record CohensKappa(int[][] counts) {

	private interface Weight {

		long of(int row, int column);

	}

	public long pairs() {
		return IntStream.range(0, size()).mapToLong(this::row).sum();
	}

	/** How many pairs stand on the diagonal: both grades are the same. */
	public long agreed() {
		return IntStream.range(0, size()).mapToLong((i) -> this.counts[i][i]).sum();
	}

	/** Each difference counts the same. */
	public OptionalDouble unweighted() {
		return kappa((row, column) -> (row == column) ? 0 : 1);
	}

	/** A difference counts by how many grades it spans. */
	public OptionalDouble linear() {
		return kappa((row, column) -> Math.abs(row - column));
	}

	private OptionalDouble kappa(Weight weight) {
		long apart = 0;
		long apartByChance = 0;
		for (int row = 0; row < size(); row++) {
			for (int column = 0; column < size(); column++) {
				apart += weight.of(row, column) * this.counts[row][column];
				apartByChance += weight.of(row, column) * row(row) * column(column);
			}
		}
		return (apartByChance == 0) ? OptionalDouble.empty()
				: OptionalDouble.of(1 - (double) pairs() * apart / apartByChance);
	}

	/** How often the first grade was this one. */
	public long row(int row) {
		return IntStream.of(this.counts[row]).asLongStream().sum();
	}

	/** How often the second grade was this one. */
	public long column(int column) {
		return IntStream.range(0, size()).mapToLong((row) -> this.counts[row][column]).sum();
	}

	private int size() {
		return this.counts.length;
	}

}
