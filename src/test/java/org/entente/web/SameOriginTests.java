package org.entente.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.mock.web.MockHttpServletRequest;

class SameOriginTests {

	@ParameterizedTest
	@CsvSource({ "same-origin,,true", "same-site,,false", "cross-site,http://localhost:8080,false", "none,,false",
			",http://localhost:8080,true", ",http://localhost,false", ",http://evil.example,false",
			",https://localhost:8080,false", ",null,false", ",,false" })
	void onlyOurOwnPagesCount(@Nullable String site, @Nullable String origin, boolean expected) {
		MockHttpServletRequest request = new MockHttpServletRequest("POST", "/claims");
		request.setServerPort(8080);
		if (site != null) {
			request.addHeader("Sec-Fetch-Site", site);
		}
		if (origin != null) {
			request.addHeader("Origin", origin);
		}
		assertThat(SameOrigin.sent(request)).isEqualTo(expected);
	}

}
