package org.entente.actors;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/** AC-34: letters that only look alike are named. */
class MixedScriptTests {

	@Test
	void aCyrillicLetterInALatinNameIsNamed() {
		assertThat(MixedScript.in("Ir\u0430n Air"))
			.containsExactly(new MixedScript("Ir\u0430n", List.of("Latin", "Cyrillic"), List.of("\u0430 (U+0430)")));
	}

	@Test
	void aLatinLetterInARussianNameIsNamed() {
		assertThat(MixedScript.in("Москвa").get(0).odd()).containsExactly("a (U+0061)");
	}

	@ParameterizedTest
	@ValueSource(strings = { "Iran", "Иран", "ایران‌ایر", "조선광업개발무역회사", "X光机厂", "東京タワーたち", "Иран Air", "İstanbul",
			"Đặng", "Ψ 4", "Kim Jong-un (김정은)", "", "12-34" })
	void namesInOneScriptAWordAreNot(String name) {
		assertThat(MixedScript.in(name)).isEmpty();
	}

}
