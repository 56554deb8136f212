package org.entente.web.relationships;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;

import org.entente.shared.EdtfDate;

/** Where days stand on a strip of time, in percent of its width. */
record TimelineScale(LocalDate first, LocalDate last) {

	private static final int MOST_TICKS = 8;

	/** A year on the axis; every other one is minor and left out where room is short. */
	record Tick(int year, double x, boolean minor) {
	}

	/** A scale that holds all the dates and today, with a little room at both ends. */
	static TimelineScale of(Collection<EdtfDate> dates, LocalDate today) {
		List<LocalDate> days = new ArrayList<>(List.of(today));
		dates.stream()
			.flatMap((date) -> Stream.of(date.earliest(), date.latest()))
			.filter(Objects::nonNull)
			.forEach(days::add);
		LocalDate first = Collections.min(days).withDayOfYear(1);
		LocalDate last = Collections.max(days);
		long room = Math.max(100, ChronoUnit.DAYS.between(first, last) / 20);
		return new TimelineScale(first.minusDays(room), last.plusDays(room));
	}

	double at(LocalDate day) {
		double share = 100.0 * ChronoUnit.DAYS.between(this.first, day)
				/ ChronoUnit.DAYS.between(this.first, this.last);
		return Math.max(0, Math.min(100, share));
	}

	public List<Tick> ticks() {
		int step = step();
		List<Tick> ticks = new ArrayList<>();
		int year = Math.floorDiv(this.first.getYear(), step) * step + step;
		for (; year <= this.last.getYear(); year += step) {
			ticks.add(new Tick(year, at(LocalDate.of(year, 1, 1)), Math.floorMod(year / step, 2) == 1));
		}
		return ticks;
	}

	// 1, 2, 5, 10, 20, 50 ... years: the finest that leaves few enough ticks
	private int step() {
		int years = this.last.getYear() - this.first.getYear();
		int step = 1;
		for (int turn = 0; years / step > MOST_TICKS; turn++) {
			step = (turn % 3 == 1) ? step / 2 * 5 : step * 2;
		}
		return step;
	}

	static String percent(double share) {
		return String.format(Locale.ROOT, "%.2f%%", share);
	}

}
