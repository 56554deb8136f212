package org.entente.web;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.session.config.SessionRepositoryCustomizer;
import org.springframework.session.jdbc.JdbcIndexedSessionRepository;
import org.springframework.session.jdbc.PostgreSqlJdbcIndexedSessionRepositoryCustomizer;
import org.springframework.session.jdbc.config.annotation.web.http.EnableJdbcHttpSession;
import org.springframework.session.web.http.CookieSerializer;
import org.springframework.session.web.http.DefaultCookieSerializer;

/**
 * Sessions live in the database, so that they outlive a restart and any number of
 * applications share them. They end after 30 idle minutes.
 */
@Configuration(proxyBeanMethods = false)
@EnableJdbcHttpSession(maxInactiveIntervalInSeconds = 30 * 60)
class SessionConfiguration {

	static final String COOKIE = "ENTENTE";

	/** Secure wherever the request came by https. */
	@Bean
	CookieSerializer cookieSerializer() {
		DefaultCookieSerializer cookies = new DefaultCookieSerializer();
		cookies.setCookieName(COOKIE);
		cookies.setUseHttpOnlyCookie(true);
		cookies.setSameSite("Lax");
		return cookies;
	}

	@Bean
	SessionRepositoryCustomizer<JdbcIndexedSessionRepository> sessionsInPostgres() {
		return new PostgreSqlJdbcIndexedSessionRepositoryCustomizer();
	}

}
