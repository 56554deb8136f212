package org.entente.web.relationships;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

import org.entente.claims.ClaimCard;
import org.entente.shared.EdtfDate;
import org.jspecify.annotations.Nullable;

/**
 * Claims in time: a lane for each domain, a mark for each date.
 *
 * @param today where today stands, in percent
 * @param undated claims without a date, which no lane can show
 * @param beyond dates so remote that they are told, not drawn
 */
record Timeline(TimelineScale scale, double today, List<TimelineLane> lanes, int undated, List<ClaimCard> beyond,
		@Nullable Silence silence) {

	/** What the word for today takes up on either side, in percent. */
	private static final double ROOM = 4;

	/** The time since the latest exactly dated event. */
	record Silence(LocalDate since, double from, double to, long years) {
	}

	/**
	 * Draws the claims.
	 * @param domains all domains in the order of the lanes
	 */
	static Timeline of(Collection<ClaimCard> claims, List<String> domains, LocalDate today) {
		List<ClaimCard> placed = claims.stream().filter(Timeline::canBePlaced).toList();
		TimelineScale scale = TimelineScale.of(placed.stream().map(ClaimCard::date).toList(), today);
		List<TimelineLane> lanes = new ArrayList<>();
		int marks = 0;
		for (String domain : domains) {
			List<TimelineMark> lane = marks(placed, domain, scale, today, marks);
			if (!lane.isEmpty()) {
				lanes.add(TimelineLane.of(domain, lane));
				marks += lane.size();
			}
		}
		List<ClaimCard> beyond = claims.stream().filter((c) -> c.date() != null && !canBePlaced(c)).toList();
		int undated = (int) claims.stream().filter((claim) -> claim.date() == null).count();
		return new Timeline(scale, scale.at(today), lanes, undated, beyond, silence(placed, scale, today));
	}

	private static boolean canBePlaced(ClaimCard claim) {
		return claim.date() != null && (claim.date().earliest() != null || claim.date().latest() != null);
	}

	private static List<TimelineMark> marks(List<ClaimCard> claims, String domain, TimelineScale scale, LocalDate today,
			int before) {
		Map<EdtfDate, List<ClaimCard>> byDate = claims.stream()
			.filter((claim) -> claim.domain().equals(domain))
			.collect(Collectors.groupingBy(ClaimCard::date, TreeMap::new, Collectors.toList()));
		List<TimelineMark> marks = new ArrayList<>();
		byDate.forEach(
				(date, same) -> marks.add(TimelineMark.of(date, same, scale, today).named(key(before + marks.size()))));
		return marks;
	}

	/** a, b, ... z, aa, ab, ... */
	static String key(int number) {
		String last = String.valueOf((char) ('a' + number % 26));
		return (number < 26) ? last : key(number / 26 - 1) + last;
	}

	private static @Nullable Silence silence(List<ClaimCard> claims, TimelineScale scale, LocalDate today) {
		Optional<LocalDate> newest = claims.stream()
			.filter((claim) -> TimelineMark.Shape.of(claim.date()) == TimelineMark.Shape.DAY)
			.map((claim) -> claim.date().earliest())
			.max(LocalDate::compareTo);
		long years = newest.map((day) -> ChronoUnit.YEARS.between(day, today)).orElse(0L);
		return (years < 1) ? null : new Silence(newest.get(), scale.at(newest.get()), scale.at(today), years);
	}

	/** The years that are written above the lanes: none where today is. */
	public List<TimelineScale.Tick> years() {
		return this.scale.ticks().stream().filter((tick) -> Math.abs(tick.x() - this.today) > ROOM).toList();
	}

	public List<TimelineMark> marks() {
		return this.lanes.stream().flatMap((lane) -> lane.marks().stream()).toList();
	}

	/** The ways of drawing that occur, for the legend. */
	public Set<TimelineMark.Shape> shapes() {
		Set<TimelineMark.Shape> shapes = EnumSet.noneOf(TimelineMark.Shape.class);
		marks().forEach((mark) -> shapes.add(mark.shape()));
		return shapes;
	}

	/** A place as SVG writes it. */
	public String percent(double share) {
		return TimelineScale.percent(share);
	}

}
