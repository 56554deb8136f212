package org.entente.search.engine;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;

import org.apache.http.HttpHost;
import org.apache.http.impl.nio.client.HttpAsyncClientBuilder;
import org.apache.http.message.BasicHeader;
import org.elasticsearch.client.RestClient;
import org.elasticsearch.client.RestClientBuilder;
import org.hibernate.search.backend.elasticsearch.client.rest4.ElasticsearchHttpClientConfigurationContext;
import org.hibernate.search.backend.elasticsearch.client.rest4.ElasticsearchHttpClientConfigurer;
import org.springframework.boot.ssl.SslBundle;
import org.springframework.boot.ssl.pem.PemSslStoreBundle;
import org.springframework.boot.ssl.pem.PemSslStoreDetails;
import org.springframework.http.HttpHeaders;

/**
 * How one comes in to a cluster: by which addresses, as whom, and whom one trusts to be
 * it.
 */
final class OpenSearchDoor implements ElasticsearchHttpClientConfigurer {

	private final OpenSearchSettings settings;

	OpenSearchDoor(OpenSearchSettings settings) {
		this.settings = settings;
	}

	/** A client that connects with its first request only. */
	RestClientBuilder client() {
		RestClientBuilder client = RestClient.builder(this.settings.uris()
			.stream()
			.map((uri) -> new HttpHost(uri.getHost(), uri.getPort(), uri.getScheme()))
			.toArray(HttpHost[]::new));
		if (!this.settings.path().isEmpty()) {
			client.setPathPrefix(this.settings.path());
		}
		return client.setHttpClientConfigCallback(this::open);
	}

	@Override
	public void configure(ElasticsearchHttpClientConfigurationContext context) {
		open(context.clientBuilder());
	}

	private HttpAsyncClientBuilder open(HttpAsyncClientBuilder client) {
		if (this.settings.hasUser()) {
			client.setDefaultHeaders(List.of(new BasicHeader(HttpHeaders.AUTHORIZATION, "Basic " + HttpHeaders
				.encodeBasicAuth(this.settings.username(), this.settings.password(), StandardCharsets.UTF_8))));
		}
		if (!this.settings.certificate().isEmpty()) {
			client.setSSLContext(trust().createSslContext());
		}
		return client;
	}

	private SslBundle trust() {
		String file = Path.of(this.settings.certificate()).toUri().toString();
		return SslBundle.of(new PemSslStoreBundle(null, PemSslStoreDetails.forCertificate(file)));
	}

}
