package org.entente.claims;

import java.util.List;
import java.util.function.UnaryOperator;

import org.entente.claims.CarriedChange.Reading;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** A change carried over to what a claim says by now. */
class CarriedChangeTests {

	private final ClaimDraft base = draft("They trade.", "2009", "trade and energy", null);

	@Test
	void whatWasChangedMeanwhileStays() {
		ClaimDraft now = draft("They trade a lot.", "2009", "trade and energy", null);
		ClaimDraft proposed = draft("They trade.", "2010", "trade and energy", null);
		CarriedChange change = new CarriedChange(this.base, now, proposed);
		assertThat(change.result()).isEqualTo(draft("They trade a lot.", "2010", "trade and energy", null));
		assertThat(readings(change)).containsExactlyInAnyOrder(new Reading("date", "2009", "2009", "2010", false),
				new Reading("statement", "They trade.", "They trade a lot.", "They trade a lot.", false));
	}

	@Test
	void whatBothChangedBecomesAsProposedAndIsContested() {
		ClaimDraft now = draft("They trade a lot.", "2009", "trade and energy", null);
		ClaimDraft proposed = draft("They trade little.", "2009", "trade and energy", null);
		CarriedChange change = new CarriedChange(this.base, now, proposed);
		assertThat(change.result().statement()).isEqualTo("They trade little.");
		assertThat(readings(change))
			.containsExactly(new Reading("statement", "They trade.", "They trade a lot.", "They trade little.", true));
	}

	@Test
	void theSameChangeTwiceIsNotContested() {
		ClaimDraft both = draft("They trade a lot.", "2009", "trade and energy", null);
		CarriedChange change = new CarriedChange(this.base, both, both);
		assertThat(change.result()).isEqualTo(both);
		assertThat(readings(change)).noneMatch(Reading::contested);
	}

	@Test
	void aDomainIsCarriedWithItsActivity() {
		ClaimDraft now = draft("They trade.", "2009", "trade and energy", "oil");
		ClaimDraft proposed = draft("They trade.", "2009", "finance", null);
		ClaimDraft result = new CarriedChange(this.base, now, proposed).result();
		assertThat(result.domain()).isEqualTo("finance");
		assertThat(result.activity()).isNull();
	}

	@Test
	void aChangeOfWhatStillStandsIsTakenWhole() {
		ClaimDraft proposed = draft("They traded.", "19XX", "finance", "banking");
		assertThat(new CarriedChange(this.base, this.base, proposed).result()).isEqualTo(proposed);
	}

	private static List<Reading> readings(CarriedChange change) {
		return change.readings(UnaryOperator.identity());
	}

	private static ClaimDraft draft(String statement, String date, String domain, String activity) {
		return new ClaimDraft("IRN-PRK", "tie", statement, "mutual", null, null, null, domain, activity, "ongoing",
				"asserted", null, date, null, List.of(), List.of());
	}

}
