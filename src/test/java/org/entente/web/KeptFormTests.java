package org.entente.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.util.SerializationUtils;

class KeptFormTests {

	@Test
	void theFormIsHandedOutOnceAndOnlyToItsOwnPage() {
		MockHttpServletRequest request = new MockHttpServletRequest("POST", "/claims/42");
		request.addParameter("statement", "typed");
		request.addParameter("domain", "space", "cyber");
		request.addParameter("_csrf", "secret");
		MockHttpSession session = new MockHttpSession();
		KeptForm.of(request).orElseThrow().keep(session);
		assertThat(KeptForm.take(session, "/claims/new")).isEmpty();
		assertThat(KeptForm.take(session, "/claims/42/edit")).hasValueSatisfying((typed) -> {
			assertThat(typed.get("domain")).containsExactly("space", "cyber");
			assertThat(typed).containsOnlyKeys("statement", "domain");
		});
		assertThat(KeptForm.take(session, "/claims/42/edit")).isEmpty();
	}

	@Test
	void itSurvivesTheSessionStore() {
		MockHttpServletRequest request = new MockHttpServletRequest("POST", "/claims");
		request.addParameter("statement", "تایپ");
		KeptForm form = KeptForm.of(request).orElseThrow();
		assertThat(SerializationUtils.clone(form)).isEqualTo(form);
	}

	@Test
	void onlyFormsWithLongTextsAreKept() {
		assertThat(KeptForm.of(new MockHttpServletRequest("POST", "/claims/42/retraction"))).isEmpty();
		assertThat(KeptForm.of(new MockHttpServletRequest("POST", "/claims/../accounts"))).isEmpty();
		assertThat(KeptForm.of(new MockHttpServletRequest("GET", "/claims"))).isEmpty();
	}

}
