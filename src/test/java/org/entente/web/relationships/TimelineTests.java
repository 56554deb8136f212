package org.entente.web.relationships;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;

import org.entente.claims.ClaimCard;
import org.entente.web.relationships.TimelineMark.Shape;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

class TimelineTests {

	private static final LocalDate TODAY = LocalDate.of(2026, 11, 21);

	private static final List<String> DOMAINS = List.of("diplomatic", "missiles");

	@ParameterizedTest
	@CsvSource({ "2009-04-18, DAY", "2009-04-18T12:00:00Z, DAY", "2009-04, BOX", "2009, BOX", "1999/2003, BOX",
			"198X, FADE_BOTH", "19XX, FADE_BOTH", "2010-04~, FADE_BOTH", "2010?, FADE_BOTH", "2009-04-18?, FADE_BOTH",
			"199X/.., FADE_OPEN", "../1985, FADE_START", "2009-04-18/, HATCH", "/2009, HATCH" })
	void noDateIsDrawnMorePreciselyThanItIsKnown(String date, Shape shape) {
		assertThat(only(dated(date)).shape()).isEqualTo(shape);
	}

	@Test
	void aDecadeReachesFromItsFirstDayToItsLast() {
		Timeline timeline = dated("198X");
		TimelineMark mark = only(timeline);
		assertThat(mark.from()).isEqualTo(timeline.scale().at(LocalDate.of(1980, 1, 1)));
		assertThat(mark.to()).isEqualTo(timeline.scale().at(LocalDate.of(1989, 12, 31)));
	}

	@Test
	void whatIsStillOpenReachesUntilToday() {
		Timeline timeline = dated("1990/..");
		assertThat(only(timeline).to()).isEqualTo(timeline.today());
	}

	@Test
	void whatIsOpenAndYetToBeginReachesTheEdge() {
		assertThat(only(dated("2030/..")).to()).isEqualTo(100);
	}

	@Test
	void anExactDayHasNoWidth() {
		TimelineMark mark = only(dated("2009-04-18"));
		assertThat(mark.to()).isEqualTo(mark.from());
	}

	@Test
	void anUncertainDayIsWideEnoughToBeSeen() {
		TimelineMark mark = only(dated("2009-04-18?"));
		assertThat(mark.to() - mark.from()).isCloseTo(2, within(0.01));
	}

	@Test
	void everyMarkLiesOnTheStrip() {
		Timeline timeline = dated("-0044-03-15", "../1700", "2009-04-18/", "2040-12-31", "9999");
		assertThat(timeline.marks()).hasSize(5)
			.allSatisfy((mark) -> assertThat(mark.from()).isBetween(0.0, mark.to()))
			.allSatisfy((mark) -> assertThat(mark.to()).isBetween(0.0, 100.0));
		assertThat(timeline.today()).isBetween(0.0, 100.0);
	}

	@Test
	void undatedClaimsAreCountedAndNotDrawn() {
		Timeline timeline = dated(null, "2009", null);
		assertThat(timeline.undated()).isEqualTo(2);
		assertThat(timeline.marks()).hasSize(1);
	}

	@Test
	void aDateNoDatabaseHoldsIsToldAndNotDrawn() {
		Timeline timeline = dated("Y-17000000");
		assertThat(timeline.marks()).isEmpty();
		assertThat(timeline.beyond()).hasSize(1);
	}

	@Test
	void claimsOfOneDateShareAMark() {
		assertThat(only(dated("2009-04-18", "2009-04-18")).claims()).hasSize(2);
	}

	@Test
	void lanesFollowTheDomainsAndMarksTheirDates() {
		Timeline timeline = Timeline.of(List.of(Cards.dated("missiles", "2001"), Cards.dated("missiles", "1990"),
				Cards.dated("diplomatic", "2005")), DOMAINS, TODAY);
		assertThat(timeline.lanes()).extracting(TimelineLane::domain).containsExactly("diplomatic", "missiles");
		assertThat(timeline.marks()).extracting((mark) -> mark.key() + " " + mark.date())
			.containsExactly("a 2005", "b 1990", "c 2001");
	}

	@Test
	void marksThatWouldOverlapStandBelowEachOther() {
		Timeline timeline = dated("2009-04-18", "2009-04-19", "1950");
		assertThat(timeline.marks()).extracting(TimelineMark::row).containsExactly(0, 0, 1);
		assertThat(timeline.lanes().get(0).height()).isEqualTo(8 + 2 * TimelineLane.LINE);
	}

	@Test
	void theSilenceBeginsWithTheLatestExactDay() {
		Timeline timeline = dated("2009-04-18", "2015", "2001-01-01");
		assertThat(timeline.silence().since()).isEqualTo("2009-04-18");
		assertThat(timeline.silence().years()).isEqualTo(17);
		assertThat(dated("2026-10-01").silence()).isNull();
		assertThat(dated("2015").silence()).isNull();
	}

	/** The word for today stands there already. */
	@Test
	void noYearIsWrittenWhereTodayIs() {
		Timeline timeline = Timeline.of(List.of(Cards.dated("missiles", "2022-12-20")), List.of("missiles"),
				LocalDate.of(2026, 12, 20));
		assertThat(timeline.scale().ticks()).extracting(TimelineScale.Tick::year).contains(2027);
		assertThat(timeline.years()).extracting(TimelineScale.Tick::year).contains(2026).doesNotContain(2027);
	}

	@ParameterizedTest
	@CsvSource({ "0, a", "25, z", "26, aa", "27, ab", "52, ba" })
	void keysGoOnAfterZ(int number, String key) {
		assertThat(Timeline.key(number)).isEqualTo(key);
	}

	@ParameterizedTest
	@CsvSource({ "2024, 1", "2010, 5", "1980, 10", "1600, 100", "0001, 500" })
	void ticksAreFewAndRound(String oldest, int step) {
		List<TimelineScale.Tick> ticks = dated(oldest).scale().ticks();
		assertThat(ticks).hasSizeBetween(2, 9).allSatisfy((tick) -> assertThat(tick.year() % step).isZero());
		assertThat(ticks.get(1).year() - ticks.get(0).year()).isEqualTo(step);
	}

	@Test
	void placesAreWrittenWithAPoint() {
		assertThat(TimelineScale.percent(61.666)).isEqualTo("61.67%");
	}

	private static Timeline dated(@Nullable String... dates) {
		List<ClaimCard> cards = Stream.of(dates).map((date) -> Cards.dated("diplomatic", date)).toList();
		return Timeline.of(cards, DOMAINS, TODAY);
	}

	private static TimelineMark only(Timeline timeline) {
		assertThat(timeline.marks()).hasSize(1);
		return timeline.marks().get(0);
	}

}
