package org.entente.actors;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class OtherNamesTests {

	@Test
	void theyStandInLinesThatSaySo() {
		assertThat(OtherNames.in("""
				Sells arms. It is also known as: nothing.
				Also known as: Green Pine; PINE; ;Green Pine
				formerly known as: Old Pine
				Now known as: New Pine
				Address: Pyongyang; Dandong""")).containsExactly("Green Pine", "PINE", "Old Pine", "New Pine");
	}

	@Test
	void withoutThemThereAreNone() {
		assertThat(OtherNames.in(null)).isEmpty();
		assertThat(OtherNames.in("Also known as:")).isEmpty();
	}

}
