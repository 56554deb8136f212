package org.entente.sources;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** Where derivations end. */
class LineageTests {

	@Test
	void aSourceThatDerivesFromNothingIsItsOwnOrigin() {
		assertThat(origins(1)).isEqualTo(known(1));
	}

	@Test
	void aChainEndsAtItsBeginning() {
		assertThat(origins(3, edge(3, 2L), edge(2, 1L))).isEqualTo(known(1));
	}

	@Test
	void aDigestGoesBackToAllItUses() {
		assertThat(origins(9, edge(9, 1L), edge(9, 2L), edge(2, 3L))).isEqualTo(known(1, 3));
	}

	@Test
	void aDiamondEndsOnce() {
		assertThat(origins(4, edge(4, 2L), edge(4, 3L), edge(2, 1L), edge(3, 1L))).isEqualTo(known(1));
	}

	@Test
	void somethingUnknownIsCarriedDownTheChain() {
		assertThat(origins(3, edge(3, 2L), edge(2, null)).unknown()).isTrue();
		assertThat(origins(3, edge(3, 2L), edge(2, null)).known()).isEmpty();
	}

	@Test
	void aSourceMayRestOnKnownAndUnknown() {
		Lineage.Origins origins = origins(3, edge(3, 1L), edge(3, null));
		assertThat(origins.known()).containsExactly(1L);
		assertThat(origins.unknown()).isTrue();
	}

	@Test
	void aCircleIsOneOriginSeenFromEveryMemberAndFromOutside() {
		Lineage.Edge[] circle = { edge(5, 6L), edge(6, 7L), edge(7, 5L), edge(2, 6L) };
		for (long source : List.of(5L, 6L, 7L, 2L)) {
			assertThat(origins(source, circle).known()).containsExactly(5L);
			assertThat(origins(source, circle).circle()).isEqualTo((source == 2) ? null : 5L);
		}
	}

	@Test
	void aCircleWithAWayOutEndsOutside() {
		for (long source : List.of(5L, 6L)) {
			Lineage.Origins origins = origins(source, edge(5, 6L), edge(6, 5L), edge(6, 1L));
			assertThat(origins.known()).containsExactly(1L);
			assertThat(origins.circle()).isEqualTo(5L);
		}
	}

	@Test
	void aCircleThatLeadsToAnotherEndsInTheOther() {
		Lineage.Edge[] two = { edge(1, 2L), edge(2, 1L), edge(2, 8L), edge(8, 9L), edge(9, 8L) };
		assertThat(origins(1, two).known()).containsExactly(8L);
		assertThat(List.of(origins(1, two).circle(), origins(9, two).circle())).containsExactly(1L, 8L);
	}

	@Test
	void aVeryLongChainIsWalkedWithoutExhaustingTheStack() {
		List<Lineage.Edge> chain = new ArrayList<>();
		for (long id = 2; id <= 200_000; id++) {
			chain.add(edge(id, id - 1));
		}
		assertThat(new Lineage(chain).of(200_000)).isEqualTo(known(1));
	}

	private static Lineage.Origins origins(long source, Lineage.Edge... edges) {
		return new Lineage(List.of(edges)).of(source);
	}

	private static Lineage.Edge edge(long source, @Nullable Long from) {
		return new Lineage.Edge(source, from);
	}

	private static Lineage.Origins known(long... origins) {
		TreeSet<Long> set = new TreeSet<>();
		for (long origin : origins) {
			set.add(origin);
		}
		return new Lineage.Origins(set, false, null);
	}

}
