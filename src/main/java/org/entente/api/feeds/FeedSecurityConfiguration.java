package org.entente.api.feeds;

import java.time.Clock;

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
 * Guards the feeds: by key and nothing else. Which feed is open to whom stands in
 * {@link FeedRoutes}.
 */
@Configuration(proxyBeanMethods = false)
class FeedSecurityConfiguration {

	@Bean
	RouteTable feedRoutes(@Value("${entente.reading-needs-sign-in}") boolean readingNeedsSignIn) {
		return new RouteTable(FeedRoutes.ALL, readingNeedsSignIn);
	}

	@Bean
	@Order(2)
	SecurityFilterChain feeds(HttpSecurity http, RouteTable feedRoutes, TokenSignIn tokens, Clock clock) {
		FeedRefusals refusals = new FeedRefusals(feedRoutes);
		return http.securityMatcher((request) -> request.getRequestURI().endsWith(".atom"))
			.headers((headers) -> headers.defaultsDisabled()
				.addHeaderWriter(new AnswerHeaders())
				.addHeaderWriter(new StaticHeadersWriter("Cache-Control", "private, no-cache")))
			.sessionManagement((sessions) -> sessions.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
			.securityContext((context) -> context.securityContextRepository(new NullSecurityContextRepository()))
			.csrf((csrf) -> csrf.disable())
			.requestCache((cache) -> cache.disable())
			.logout((logout) -> logout.disable())
			.addFilterBefore(new FeedKeyFilter(tokens, clock), AnonymousAuthenticationFilter.class)
			.exceptionHandling((refused) -> refused.authenticationEntryPoint(refusals).accessDeniedHandler(refusals))
			.authorizeHttpRequests((requests) -> requests.anyRequest().access(feedRoutes))
			.build();
	}

}
