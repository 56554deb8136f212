package org.entente;

import java.time.Instant;

import org.entente.access.SignedIn;
import org.entente.accounts.Person;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/** A request by a person who signed in, without the way through the sign-in page. */
public record SignedInAs(Person person) implements RequestPostProcessor {

	@Override
	public MockHttpServletRequest postProcessRequest(MockHttpServletRequest request) {
		return SecurityMockMvcRequestPostProcessors.authentication(new SignedIn(this.person, Instant.now()))
			.postProcessRequest(request);
	}

}
