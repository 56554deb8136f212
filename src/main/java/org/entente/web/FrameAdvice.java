package org.entente.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Map;

import jakarta.servlet.http.HttpServletRequest;
import org.entente.access.RouteTable;
import org.entente.accounts.Person;
import org.entente.accounts.Role;
import org.entente.claims.ClaimSearch;
import org.entente.countries.CountryNames;
import org.entente.history.AsOf;
import org.entente.history.RecordTime;
import org.jspecify.annotations.Nullable;
import org.springframework.core.env.Environment;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;

/** Gives every page its {@link Frame}. */
@ControllerAdvice(basePackages = "org.entente.web")
class FrameAdvice {

	private final ClaimSearch claims;

	private final CountryNames countryNames;

	private final Clock clock;

	private final RouteTable routes;

	private final boolean demo;

	FrameAdvice(ClaimSearch claims, CountryNames countryNames, Clock clock, RouteTable pageRoutes,
			Environment environment) {
		this.claims = claims;
		this.countryNames = countryNames;
		this.clock = clock;
		this.routes = pageRoutes;
		this.demo = Arrays.asList(environment.getActiveProfiles()).contains("demo");
	}

	@ModelAttribute("frame")
	Frame frame(@AuthenticationPrincipal @Nullable Person person, HttpServletRequest request) {
		boolean reviews = person != null && person.is(Role.REVIEWER);
		String section = request.getRequestURI().substring(1).split("/", 2)[0];
		AsOf asOf = RecordTime.past().orElse(null);
		boolean hasPast = request.getMethod().equals("GET") && this.routes.isOfTheRecord(request);
		return new Frame(person, section, LocalDate.now(this.clock), reviews ? this.claims.waiting() : 0, this.demo,
				hasPast ? Past.of(request, asOf) : null);
	}

	@ModelAttribute("countryNames")
	Map<String, String> countryNames() {
		return this.countryNames.byCode();
	}

	@ModelAttribute("faults")
	Faults faults() {
		return Faults.NONE;
	}

}
