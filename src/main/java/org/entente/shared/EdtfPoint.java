package org.entente.shared;

/**
 * A single EDTF date: the days it may cover, how it is written and how it is marked.
 */
record EdtfPoint(EdtfShape shape, EdtfDay first, EdtfDay last, EdtfMark mark) implements EdtfEnd {

	EdtfPoint(EdtfShape shape, EdtfDay first, EdtfDay last) {
		this(shape, first, last, EdtfMark.NONE);
	}

	static EdtfPoint years(EdtfShape shape, long first, long last) {
		return new EdtfPoint(shape, new EdtfDay(first, 1, 1), new EdtfDay(last, 12, 31));
	}

	static EdtfPoint month(EdtfShape shape, long year, int month) {
		return new EdtfPoint(shape, EdtfDay.firstOf(year, month), EdtfDay.lastOf(year, month));
	}

	/**
	 * Three months by the meteorological seasons of the northern hemisphere: spring (21)
	 * is March to May; winter (24) begins in December of its year and ends in the next.
	 */
	static EdtfPoint season(long year, int code) {
		int begins = (code - 20) * 3;
		EdtfDay last = (code == 24) ? EdtfDay.lastOf(year + 1, 2) : EdtfDay.lastOf(year, begins + 2);
		return new EdtfPoint(EdtfShape.SEASON, EdtfDay.firstOf(year, begins), last);
	}

	EdtfPoint marked(EdtfMark mark) {
		return new EdtfPoint(this.shape, this.first, this.last, mark);
	}

}
