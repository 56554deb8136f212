package org.entente.exchange;

import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.entente.actors.OtherNames;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class AdditionsTests {

	@Test
	void namesStandBelowTheRest() {
		assertThat(Additions.of("Sells arms.").withNames(" One;Two ; one;").description())
			.isEqualTo("Sells arms.\nAlso known as: One; Two");
		assertThat(Additions.of(null).withNames(null).description()).isNull();
	}

	@Test
	void anotherDescriptionKeepsWhatWasAddedOnce() {
		Additions recorded = Additions.of("Old.\nAlso known as: One; Two\nAddress: Dandong");
		assertThat(recorded.to("New.\nAlso known as: Two; Three").description())
			.isEqualTo("New.\nAlso known as: Two; Three; One\nAddress: Dandong");
	}

	/** A description holds 2,000 letters; what is left in the file is said. */
	@Test
	void asManyNamesAsThereIsRoomFor() {
		String names = IntStream.range(0, 300).mapToObj((i) -> "An example name " + i).collect(Collectors.joining(";"));
		String description = Additions.of("x".repeat(100)).withNames(names).description();
		assertThat(description.length()).isBetween(1900, 2000);
		int taken = OtherNames.in(description).size() - 1;
		assertThat(description).endsWith("; An example name %d; %d more in the file".formatted(taken - 1, 300 - taken));
		assertThat(Additions.of("x".repeat(2000)).withNames(names).description()).isEqualTo("x".repeat(2000));
	}

}
