package org.entente.web;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class FiguresTests {

	private final Figures figures = new Figures();

	@Test
	void thousandsAreSetApartWhateverTheLanguageOfTheMachine() {
		assertThat(this.figures.of(999)).isEqualTo("999");
		assertThat(this.figures.of(1_234_567L)).isEqualTo("1,234,567");
		assertThat(this.figures.of(null)).isEmpty();
	}

	@Test
	void oneIsNotSeveral() {
		assertThat(this.figures.of(1, "row", "rows")).isEqualTo("1 row");
		assertThat(this.figures.of(0, "row", "rows")).isEqualTo("0 rows");
		assertThat(this.figures.of(120_784, "row", "rows")).isEqualTo("120,784 rows");
	}

}
