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
		AsOf asOf = RecordTime.past().orElse(null);
		boolean hasPast = request.getMethod().equals("GET") && this.routes.isOfTheRecord(request);
		Frame frame = frame(person, request.getRequestURI(), reviews ? this.claims.waiting() : 0,
				hasPast ? Past.of(request, asOf) : null);
		// For the page that says what went wrong, which has no model of its own
		request.setAttribute("frame", frame);
		return frame;
	}

	/** Made without asking the database. */
	Frame still(@Nullable Person person, String address) {
		return frame(person, address, 0, null);
	}

	private Frame frame(@Nullable Person person, String address, int waiting, @Nullable Past past) {
		String section = address.substring(1).split("/", 2)[0];
		return new Frame(person, section, LocalDate.now(this.clock), this.clock.instant(), waiting, this.demo, past);
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
