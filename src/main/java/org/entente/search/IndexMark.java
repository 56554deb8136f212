package org.entente.search;

import java.time.Instant;

/**
 * What is known of an index that was finished.
 *
 * @param shape of its fields
 * @param begunAt when the reading of the record for it began
 * @param position up to where it knows the record
 */
public record IndexMark(String name, String shape, Instant begunAt, Position position) {

	IndexMark at(Position further) {
		return new IndexMark(this.name, this.shape, this.begunAt, further);
	}

}
