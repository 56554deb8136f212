package org.entente.web.relationships;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import org.entente.events.EventLedger;
import org.entente.web.Figures;

/**
 * A bar for each year in which a data set has events, the highest for the year with most.
 *
 * @param data what the bars are drawn of
 */
record EventYears(EventLedger.Background data) {

	static final int HEIGHT = 48;

	/** A year and where its bar stands. */
	record Bar(int year, int events, String x, String width, int y, int height) {
	}

	static List<EventYears> of(List<EventLedger.Background> backgrounds) {
		return backgrounds.stream().map(EventYears::new).toList();
	}

	private TreeMap<Integer, Integer> years() {
		return new TreeMap<>(this.data.byYear());
	}

	public int first() {
		return years().firstKey();
	}

	public int last() {
		return years().lastKey();
	}

	public List<Bar> bars() {
		int most = years().values().stream().mapToInt(Integer::intValue).max().orElse(1);
		double step = 100.0 / Math.max(12, last() - first() + 1);
		List<Bar> bars = new ArrayList<>();
		years().forEach((year, events) -> {
			int height = Math.max(2, (int) Math.round((double) HEIGHT * events / most));
			bars.add(new Bar(year, events, TimelineScale.percent(step * (year - first())),
					TimelineScale.percent(step * 0.8), HEIGHT - height, height));
		});
		return bars;
	}

	/** What the bars say, in words. */
	public String words() {
		Map.Entry<Integer, Integer> most = years().entrySet().stream().max(Map.Entry.comparingByValue()).orElseThrow();
		return Figures.written(this.data.events()) + " events from " + first() + " to " + last() + ", most of them, "
				+ Figures.written(most.getValue()) + ", in " + most.getKey();
	}

	/** The kinds with most events. */
	public List<EventLedger.Kind> kinds() {
		return this.data.kinds().stream().limit(8).toList();
	}

}
