package org.entente.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.entente.DatabaseTest;
import org.entente.People;
import org.entente.accounts.Person;
import org.entente.accounts.Role;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** AC-01: every address has a row, and every row holds for every role. */
@DatabaseTest
class RouteMatrixIT {

	@Autowired
	private Map<String, RequestMappingHandlerMapping> mappings;

	@Autowired
	private Map<String, RouteTable> tables;

	@Autowired
	private MockMvcTester mvc;

	@Autowired
	private People people;

	@Test
	void everyControllerMethodHasARow() {
		List<String> without = new ArrayList<>();
		this.mappings.values().forEach((mapping) -> mapping.getHandlerMethods().forEach((info, method) -> {
			if (method.getBeanType().getName().startsWith("org.entente")) {
				requests(info).stream()
					.filter((request) -> !hasRow(request))
					.forEach((request) -> without
						.add(request.getMethod() + " " + request.getRequestURI() + " of " + method));
			}
		}));
		assertThat(without).isEmpty();
	}

	@Test
	void anAddressWithoutARowWouldBeNoticed() {
		assertThat(hasRow(new MockHttpServletRequest("GET", "/accounts"))).isTrue();
		assertThat(hasRow(new MockHttpServletRequest("GET", "/somewhere-new"))).isFalse();
		assertThat(hasRow(new MockHttpServletRequest("DELETE", "/accounts"))).isFalse();
	}

	private static List<MockHttpServletRequest> requests(RequestMappingInfo info) {
		Set<RequestMethod> methods = info.getMethodsCondition().getMethods();
		return info.getPatternValues()
			.stream()
			.flatMap((pattern) -> (methods.isEmpty() ? Set.of(RequestMethod.GET, RequestMethod.POST) : methods).stream()
				.map((method) -> new MockHttpServletRequest(method.name(), example(pattern))))
			.toList();
	}

	private boolean hasRow(MockHttpServletRequest request) {
		return this.tables.values().stream().anyMatch((table) -> table.find(request).isPresent());
	}

	@Test
	void everyPageAdmitsJustTheRolesOfItsRow() {
		for (Route route : routes("pageRoutes")) {
			assertThat(isAdmitted(route, null)).as("%s for a stranger", route)
				.isEqualTo(route.access() == Access.EVERYONE);
			for (Role role : Role.values()) {
				assertThat(isAdmitted(route, this.people.newcomer(role))).as("%s for a %s", route, role.word())
					.isEqualTo(mayCome(role, route.access()));
			}
		}
	}

	/** Said once more, so that a slip in the code under test does not excuse itself. */
	private static boolean mayCome(Role role, Access access) {
		return switch (access) {
			case EVERYONE, RECORD, READER -> true;
			case RESEARCHER -> role != Role.READER;
			case REVIEWER -> role == Role.REVIEWER || role == Role.ADMINISTRATOR;
			case ADMINISTRATOR -> role == Role.ADMINISTRATOR;
		};
	}

	private boolean isAdmitted(Route route, @Nullable Person person) {
		var request = this.mvc.method(HttpMethod.valueOf(route.method().name()))
			.uri(URI.create(example(route.pattern())))
			.with(csrf());
		MockHttpServletResponse answer = ((person != null) ? request.with(this.people.as(person)) : request).exchange()
			.getResponse();
		boolean toSignIn = "/sign-in".equals(answer.getRedirectedUrl());
		boolean refused = answer.getStatus() == 403 && answer.getContentLength() == 0 && content(answer).isEmpty();
		return !toSignIn && !refused;
	}

	private static String content(MockHttpServletResponse answer) {
		return new String(answer.getContentAsByteArray());
	}

	private List<Route> routes(String table) {
		return this.tables.get(table).routes();
	}

	private static String example(String pattern) {
		return pattern.replaceAll("\\{[^}]*}", "999999");
	}

}
