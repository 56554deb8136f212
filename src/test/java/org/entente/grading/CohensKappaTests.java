package org.entente.grading;

import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.params.provider.Arguments.arguments;

/**
 * κ = (po − pe) ∕ (1 − pe), worked out by hand. po is the share of pairs on the diagonal,
 * pe the share that chance would put there: Σ row·column ∕ n².
 */
class CohensKappaTests {

	static Stream<Arguments> cases() {
		return Stream.of(
				// The classic: po = 35/50 = 0.70; rows 25, 25; columns 30, 20;
				// pe = (25·30 + 25·20)/2500 = 0.50; κ = 0.20/0.50
				arguments(new int[][] { { 20, 5 }, { 10, 15 } }, 0.4, 0.4),
				// po = 0.60; rows 60, 40; columns 70, 30;
				// pe = (4200 + 1200)/10000 = 0.54; κ = 0.06/0.46
				arguments(new int[][] { { 45, 15 }, { 25, 15 } }, 0.06 / 0.46, 0.06 / 0.46),
				// The same po = 0.60; rows 60, 40; columns 30, 70;
				// pe = (1800 + 2800)/10000 = 0.46; κ = 0.14/0.54
				arguments(new int[][] { { 25, 35 }, { 5, 35 } }, 0.14 / 0.54, 0.14 / 0.54),
				// All agree, in three grades: po = 1, so κ = 1 whatever pe is
				arguments(new int[][] { { 5, 0, 0 }, { 0, 3, 0 }, { 0, 0, 2 } }, 1.0, 1.0),
				// As often as chance: po = 0.50, pe = (20·20 + 20·20)/1600 = 0.50
				arguments(new int[][] { { 10, 10 }, { 10, 10 } }, 0.0, 0.0),
				// Never: po = 0, pe = (5·5 + 5·5)/100 = 0.50; κ = −0.50/0.50
				arguments(new int[][] { { 0, 5 }, { 5, 0 } }, -1.0, -1.0),
				// n = 15, po = 11/15; rows and columns 5, 5, 5; pe = 75/225 = 1/3;
				// κ = (11/15 − 5/15)/(10/15) = 6/10.
				// Weighted: observed 4 apart by 1 each = 4. By chance, one apart 4 cells
				// of 25/15, two apart 2 cells of 25/15 counting double: 200/15;
				// 1 − 4/(200/15) = 1 − 60/200 = 0.7
				arguments(new int[][] { { 4, 1, 0 }, { 1, 3, 1 }, { 0, 1, 4 } }, 0.6, 0.7),
				// All differ in the same way: po = 0, pe = 0: no agreement, none by
				// chance
				arguments(new int[][] { { 0, 7 }, { 0, 0 } }, 0.0, 0.0));
	}

	@ParameterizedTest
	@MethodSource("cases")
	void kappaIsAsWorkedOutByHand(int[][] counts, double unweighted, double linear) {
		CohensKappa kappa = new CohensKappa(counts);
		assertThat(kappa.unweighted().orElseThrow()).isCloseTo(unweighted, within(1e-12));
		assertThat(kappa.linear().orElseThrow()).isCloseTo(linear, within(1e-12));
	}

	/** po = 1 and pe = 1: 0/0. */
	@Test
	void whereAllGaveOneGradeBothTimesThereIsNoKappa() {
		CohensKappa kappa = new CohensKappa(new int[][] { { 0, 0 }, { 0, 9 } });
		assertThat(kappa.unweighted()).isEmpty();
		assertThat(kappa.linear()).isEmpty();
		assertThat(kappa.agreed()).isEqualTo(kappa.pairs()).isEqualTo(9);
	}

	@Test
	void whereNobodyGradedThereIsNoKappa() {
		assertThat(new CohensKappa(new int[6][6]).unweighted()).isEmpty();
	}

	@Test
	void manyPairsDoNotOverflow() {
		CohensKappa kappa = new CohensKappa(new int[][] { { 20_000_000, 5_000_000 }, { 10_000_000, 15_000_000 } });
		assertThat(kappa.unweighted().orElseThrow()).isCloseTo(0.4, within(1e-12));
	}

}
