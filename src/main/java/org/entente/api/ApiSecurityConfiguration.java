package org.entente.api;

import java.time.Clock;

import jakarta.servlet.DispatcherType;
import org.entente.access.AnswerHeaders;
import org.entente.access.RouteTable;
import org.entente.accounts.TokenSignIn;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.AnonymousAuthenticationFilter;
import org.springframework.security.web.context.NullSecurityContextRepository;
import org.springframework.security.web.header.writers.StaticHeadersWriter;

/**
 * Guards the API: by token and nothing else. A cookie never opens it, so no other site
 * can make a browser use it. Who may come where stands in {@link ApiRoutes}.
 */
@Configuration(proxyBeanMethods = false)
class ApiSecurityConfiguration {

	@Bean
	RouteTable apiRoutes(@Value("${entente.reading-needs-sign-in}") boolean readingNeedsSignIn) {
		return new RouteTable(ApiRoutes.all(), readingNeedsSignIn);
	}

	@Bean
	@Order(2)
	SecurityFilterChain api(HttpSecurity http, RouteTable apiRoutes, TokenSignIn tokens, ProblemAnswer answer,
			Clock clock) {
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
			.exceptionHandling((refused) -> refused.authenticationEntryPoint(refusals).accessDeniedHandler(refusals))
			.authorizeHttpRequests((requests) -> requests.dispatcherTypeMatchers(DispatcherType.ERROR)
				.permitAll()
				.anyRequest()
				.access(apiRoutes))
			.build();
	}

}
