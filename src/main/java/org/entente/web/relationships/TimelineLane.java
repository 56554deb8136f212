package org.entente.web.relationships;

import java.util.ArrayList;
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
			int row = firstFree(ends, mark.left());
			if (row == ends.size()) {
				ends.add(mark.right());
			}
			ends.set(row, mark.right());
			placed.add(mark.inRow(row));
		}
		return new TimelineLane(domain, List.copyOf(placed));
	}

	private static int firstFree(List<Double> ends, double left) {
		for (int row = 0; row < ends.size(); row++) {
			if (ends.get(row) <= left) {
				return row;
			}
		}
		return ends.size();
	}

	public int height() {
		return 8 + LINE * (1 + this.marks.stream().mapToInt(TimelineMark::row).max().orElse(0));
	}

}
