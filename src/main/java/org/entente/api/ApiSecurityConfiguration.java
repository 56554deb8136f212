package org.entente.api;

import java.time.Clock;

import jakarta.servlet.DispatcherType;
import org.entente.access.AnswerHeaders;
import org.entente.access.EffectMark;
import org.entente.access.Repeats;
import org.entente.access.RequestLimit;
import org.entente.access.RequestLimitFilter;
import org.entente.access.RouteTable;
import org.entente.accounts.TokenSignIn;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.authentication.AnonymousAuthenticationFilter;
import org.springframework.security.web.context.NullSecurityContextRepository;
import org.springframework.security.web.header.writers.StaticHeadersWriter;

/**
 * Guards the API: by token and nothing else. A cookie never opens it, so no other site
 * can make a browser use it. Who may come where stands in {@link ApiRoutes}.
 */
@Configuration(proxyBeanMethods = false)
class ApiSecurityConfiguration {

	private static final Problem TOO_MANY = Problem.of(HttpStatus.TOO_MANY_REQUESTS,
			"Too many requests; wait as many seconds as Retry-After says.");

	@Bean
	RouteTable apiRoutes(@Value("${entente.reading-needs-sign-in}") boolean readingNeedsSignIn) {
		return new RouteTable(ApiRoutes.all(), readingNeedsSignIn);
	}

	@Bean
	@Order(2)
	SecurityFilterChain api(HttpSecurity http, RouteTable apiRoutes, TokenSignIn tokens, ProblemAnswer answer,
			Clock clock, Repeats repeats, EffectMark mark, RequestLimit limit) {
		ApiRefusals refusals = new ApiRefusals(apiRoutes, answer);
		return http.securityMatcher("/api/v1", "/api/v1/**")
			.headers((headers) -> headers.defaultsDisabled()
				.addHeaderWriter(new AnswerHeaders())
				.addHeaderWriter(new StaticHeadersWriter("Cache-Control", "no-store")))
			.sessionManagement((sessions) -> sessions.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
			.securityContext((context) -> context.securityContextRepository(new NullSecurityContextRepository()))
			.csrf((csrf) -> csrf.disable())
			.requestCache((cache) -> cache.disable())
			.logout((logout) -> logout.disable())
			.addFilterBefore(new TokenFilter(tokens, answer, clock), AnonymousAuthenticationFilter.class)
			.addFilterAfter(new RequestLimitFilter(limit, (response) -> answer.write(TOO_MANY, response)),
					AnonymousAuthenticationFilter.class)
			.addFilterAfter(new IdempotencyFilter(repeats, mark, answer), AuthorizationFilter.class)
			.exceptionHandling((refused) -> refused.authenticationEntryPoint(refusals).accessDeniedHandler(refusals))
			.authorizeHttpRequests((requests) -> requests.dispatcherTypeMatchers(DispatcherType.ERROR)
				.permitAll()
				.anyRequest()
				.access(apiRoutes))
			.build();
	}

}
