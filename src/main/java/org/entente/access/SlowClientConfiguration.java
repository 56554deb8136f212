package org.entente.access;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.tomcat.ConfigurableTomcatWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Keeps clients that are slow on purpose from taking all threads. */
@Configuration(proxyBeanMethods = false)
class SlowClientConfiguration {

	/**
	 * Any page fits into it, so that nobody waits until it is read. The system grants
	 * what it grants ({@code net.core.wmem_max}).
	 */
	private static final int SEND_BUFFER = 256 * 1024;

	@Bean
	WebServerFactoryCustomizer<ConfigurableTomcatWebServerFactory> slowClients(
			@Value("${entente.limits.bodies-waited-for}") int places,
			@Value("${entente.limits.body-seconds}") int patience, @Value("${server.tomcat.threads.max}") int threads) {
		return (server) -> {
			server.addEngineValves(new SlowClientValve(places, patience, threads / 2));
			server.addConnectorCustomizers(
					(connector) -> connector.setProperty("socket.txBufSize", Integer.toString(SEND_BUFFER)));
		};
	}

}
