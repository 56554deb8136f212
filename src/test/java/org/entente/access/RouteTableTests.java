package org.entente.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;

import org.entente.accounts.Person;
import org.entente.accounts.Role;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.web.access.intercept.RequestAuthorizationContext;

class RouteTableTests {

	private static final List<Route> ROUTES = List.of(Route.get("/things", Access.RECORD),
			Route.get("/things/new", Access.RESEARCHER), Route.get("/things/{id}", Access.RECORD),
			Route.post("/things/{id}", Access.REVIEWER), Route.get("/door", Access.EVERYONE));

	@Test
	void strangersReadWhereReadingNeedsNoSignIn() {
		assertThat(admits(false, null, "GET", "/things/1")).isTrue();
		assertThat(admits(true, null, "GET", "/things/1")).isFalse();
		assertThat(admits(true, Role.READER, "GET", "/things/1")).isTrue();
		assertThat(admits(true, null, "GET", "/door")).isTrue();
	}

	@Test
	void theFirstRowThatFitsDecides() {
		assertThat(admits(false, Role.READER, "GET", "/things/new")).isFalse();
		assertThat(admits(false, Role.RESEARCHER, "GET", "/things/new")).isTrue();
	}

	@Test
	void methodsHaveRowsOfTheirOwn() {
		assertThat(admits(false, Role.RESEARCHER, "POST", "/things/1")).isFalse();
		assertThat(admits(false, Role.REVIEWER, "POST", "/things/1")).isTrue();
		assertThat(admits(false, null, "HEAD", "/things/1")).isTrue();
	}

	@Test
	void whatHasNoRowIsClosedToEverybody() {
		assertThat(admits(false, Role.ADMINISTRATOR, "GET", "/elsewhere")).isFalse();
		assertThat(admits(false, Role.ADMINISTRATOR, "GET", "/things/1/more")).isFalse();
		assertThat(admits(false, Role.ADMINISTRATOR, "PUT", "/things/1")).isFalse();
		assertThat(admits(false, Role.ADMINISTRATOR, "GET", "/things/")).isFalse();
	}

	@Test
	void knowsWhichMethodsAnAddressAnswers() {
		RouteTable table = new RouteTable(ROUTES, true);
		assertThat(table.methods(new MockHttpServletRequest("PUT", "/things/1"))).containsExactly("GET", "POST");
		assertThat(table.methods(new MockHttpServletRequest("PUT", "/elsewhere"))).isEmpty();
	}

	private static boolean admits(boolean readingNeedsSignIn, @Nullable Role role, String method, String path) {
		MockHttpServletRequest request = new MockHttpServletRequest(method, path);
		return new RouteTable(ROUTES, readingNeedsSignIn)
			.authorize(() -> authentication(role), new RequestAuthorizationContext(request))
			.isGranted();
	}

	private static Authentication authentication(@Nullable Role role) {
		return (role == null)
				? new AnonymousAuthenticationToken("key", "anonymous", AuthorityUtils.createAuthorityList("NOBODY"))
				: new SignedIn(new Person(1, "p", "P", role), Instant.EPOCH);
	}

}
