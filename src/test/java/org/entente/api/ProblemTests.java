package org.entente.api;

import static org.assertj.core.api.Assertions.assertThat;

import org.entente.api.Problem.Fault;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProblemTests {

	@ParameterizedTest
	@CsvSource({ "name, #/name", "citations[0].excerpt, #/citations/0/excerpt", "a[1][2].b, #/a/1/2/b", "'', #",
			"a/b~c, #/a~1b~0c" })
	void fieldNamesBecomeJsonPointers(String field, String pointer) {
		assertThat(Fault.pointer(field)).isEqualTo(pointer);
	}

}
