package org.entente.watching;

import java.net.URI;
import java.time.Clock;

import org.entente.accounts.AccountSearch;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.scheduling.annotation.EnableScheduling;

/** Mail, where a mail server is named; without one nothing of this exists. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnProperty("spring.mail.host")
@EnableScheduling
class PostConfiguration {

	private final String address;

	PostConfiguration(@Value("${entente.address}") String address) {
		this.address = address.replaceAll("/+$", "");
	}

	@Bean
	Post post(JavaMailSender sender, @Value("${entente.mail.from}") String from) {
		return new Post(sender, from.isBlank() ? "entente@" + URI.create(this.address).getHost() : from, this.address);
	}

	@Bean
	DigestRound digestRound(JdbcClient jdbc, DigestSearch digests, WatchSearch watches, AccountSearch accounts,
			Post post, Clock clock) {
		return new DigestRound(jdbc, digests, watches, accounts, post, clock, this.address);
	}

}
