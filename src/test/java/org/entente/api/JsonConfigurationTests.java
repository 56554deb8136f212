package org.entente.api;

import java.util.List;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class JsonConfigurationTests {

	private final JsonMapper json = JsonConfiguration.strict(List.of());

	@ParameterizedTest
	@ValueSource(strings = { "{\"words\":5}", "{\"words\":1.10}", "{\"words\":true}", "{\"number\":\"5\"}",
			"{\"number\":2.0}", "{\"number\":1e400}", "{\"words\":\"a\",\"words\":\"b\"}", "{\"word\":\"a\"}",
			"{} {}" })
	void halfUnderstoodIsRefused(String body) {
		assertThatExceptionOfType(JacksonException.class).isThrownBy(() -> this.json.readValue(body, Thing.class));
	}

	@ParameterizedTest
	@ValueSource(strings = { "{}", "{\"words\":null,\"number\":null}" })
	void whatIsLeftOutIsUnknown(String body) {
		assertThat(this.json.readValue(body, Thing.class)).isEqualTo(new Thing(null, null));
	}

	record Thing(@Nullable String words, @Nullable Integer number) {
	}

}
