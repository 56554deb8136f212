package org.entente.web;

import java.time.Clock;

import jakarta.servlet.DispatcherType;
import org.entente.access.AnswerHeaders;
import org.entente.access.EffectMark;
import org.entente.access.Repeats;
import org.entente.access.RequestLimit;
import org.entente.access.RequestLimitFilter;
import org.entente.access.RouteTable;
import org.entente.accounts.AccountSearch;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.security.authentication.AuthenticationManager;
import org.springframework.security.authentication.ProviderManager;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.ObjectPostProcessor;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.authentication.AnonymousAuthenticationFilter;
import org.springframework.security.web.context.SecurityContextHolderFilter;
import org.springframework.security.web.header.HeaderWriterFilter;
import org.springframework.security.web.header.writers.StaticHeadersWriter;

/**
 * Guards the pages: by session and nothing else. Who may come where stands in
 * {@link PageRoutes}.
 */
@Configuration(proxyBeanMethods = false)
class SecurityConfiguration {

	@Bean
	RouteTable pageRoutes(@Value("${entente.reading-needs-sign-in}") boolean readingNeedsSignIn) {
		return new RouteTable(PageRoutes.all(), readingNeedsSignIn);
	}

	@Bean
	AuthenticationManager authenticationManager(SignInProvider provider) {
		return new ProviderManager(provider);
	}

	/** Style, scripts and fonts are the same for everybody and may be kept by caches. */
	@Bean
	@Order(1)
	SecurityFilterChain assets(HttpSecurity http) {
		return http.securityMatcher("/css/**", "/js/**", "/fonts/**", "/webjars/**", "/icon.svg")
			.headers((headers) -> answerHeaders(headers.defaultsDisabled()))
			.authorizeHttpRequests((requests) -> requests.anyRequest().permitAll())
			.sessionManagement((sessions) -> sessions.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
			.csrf((csrf) -> csrf.disable())
			.requestCache((cache) -> cache.disable())
			.logout((logout) -> logout.disable())
			.build();
	}

	@Bean
	@Order(3)
	SecurityFilterChain pages(HttpSecurity http, RouteTable pageRoutes, AuthenticationManager manager,
			Refusals refusals, AccountSearch accounts, Clock clock, Repeats repeats, EffectMark mark,
			RequestLimit limit) {
		return http.authenticationManager(manager)
			.headers((headers) -> answerHeaders(headers.defaultsDisabled())
				.addHeaderWriter(new StaticHeadersWriter("Cache-Control", "no-store")))
			.csrf(Customizer.withDefaults())
			.requestCache((cache) -> cache.disable())
			.formLogin((form) -> form.loginPage("/sign-in")
				.successHandler(new AfterSignIn())
				.failureHandler(new AfterFailedSignIn()))
			.logout((logout) -> logout.logoutUrl("/sign-out").logoutSuccessUrl("/sign-in?signed-out"))
			.exceptionHandling((refused) -> refused.authenticationEntryPoint(refusals).accessDeniedHandler(refusals))
			.addFilterAfter(new CurrentAccountFilter(accounts, clock), SecurityContextHolderFilter.class)
			.addFilterAfter(
					new RequestLimitFilter(limit,
							(response) -> response.sendError(HttpStatus.TOO_MANY_REQUESTS.value())),
					AnonymousAuthenticationFilter.class)
			.addFilterAfter(new DoubleSubmitFilter(repeats, mark), AuthorizationFilter.class)
			.authorizeHttpRequests((requests) -> requests.dispatcherTypeMatchers(DispatcherType.ERROR)
				.permitAll()
				.anyRequest()
				.access(pageRoutes))
			.build();
	}

	/**
	 * Written before the answer begins: a long answer may be on its way before the end of
	 * the chain is reached.
	 */
	private static HeadersConfigurer<HttpSecurity> answerHeaders(HeadersConfigurer<HttpSecurity> headers) {
		return headers.addHeaderWriter(new AnswerHeaders())
			.withObjectPostProcessor(new ObjectPostProcessor<HeaderWriterFilter>() {
				@Override
				public <O extends HeaderWriterFilter> O postProcess(O filter) {
					filter.setShouldWriteHeadersEagerly(true);
					return filter;
				}
			});
	}

}
