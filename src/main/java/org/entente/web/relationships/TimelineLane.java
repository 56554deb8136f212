package org.entente.web.relationships;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * One domain on a strip of time; marks that would overlap stand in lines below each
 * other.
 */
record TimelineLane(String domain, List<TimelineMark> marks) {

	/** Height of a line in pixels: a finger meets a mark. */
	static final int LINE = 26;

	static TimelineLane of(String domain, List<TimelineMark> marks) {
		List<Double> ends = new ArrayList<>();
		List<TimelineMark> placed = new ArrayList<>();
		for (TimelineMark mark : marks) {
			int row = firstFree(ends, mark);
			while (ends.size() < row + mark.rows()) {
				ends.add(0.0);
			}
			Collections.fill(ends.subList(row, row + mark.rows()), mark.right());
			placed.add(mark.inRow(row));
		}
		return new TimelineLane(domain, List.copyOf(placed));
	}

	private static int firstFree(List<Double> ends, TimelineMark mark) {
		for (int row = 0; row < ends.size(); row++) {
			List<Double> wanted = ends.subList(row, Math.min(ends.size(), row + mark.rows()));
			if (wanted.stream().allMatch((end) -> end <= mark.left())) {
				return row;
			}
		}
		return ends.size();
	}

	public int height() {
		return 8 + LINE * this.marks.stream().mapToInt((mark) -> mark.row() + mark.rows()).max().orElse(1);
	}

}
