package org.entente.search.engine;

import java.io.IOException;
import java.io.InputStream;

import org.apache.http.HttpHost;
import org.apache.http.auth.AuthScope;
import org.apache.http.auth.UsernamePasswordCredentials;
import org.apache.http.impl.client.BasicCredentialsProvider;
import org.elasticsearch.client.Request;
import org.elasticsearch.client.ResponseException;
import org.elasticsearch.client.RestClient;
import org.elasticsearch.client.RestClientBuilder;
import org.entente.search.BrokenIndexException;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Tells a cluster of OpenSearch what questions and documents are not. */
final class OpenSearchCluster implements AutoCloseable {

	private static final int CONNECTING_MILLISECONDS = 1000;

	private static final int ANSWERING_MILLISECONDS = 5000;

	private static final JsonMapper JSON = new JsonMapper();

	private final RestClient client;

	/** Connects with the first request only. */
	OpenSearchCluster(OpenSearchSettings settings) {
		RestClientBuilder builder = RestClient.builder(settings.uris()
			.stream()
			.map((uri) -> new HttpHost(uri.getHost(), uri.getPort(), uri.getScheme()))
			.toArray(HttpHost[]::new));
		builder.setRequestConfigCallback((request) -> request.setConnectTimeout(CONNECTING_MILLISECONDS)
			.setSocketTimeout(ANSWERING_MILLISECONDS));
		if (settings.hasUser()) {
			BasicCredentialsProvider user = new BasicCredentialsProvider();
			user.setCredentials(AuthScope.ANY,
					new UsernamePasswordCredentials(settings.username(), settings.password()));
			builder.setHttpClientConfigCallback((http) -> http.setDefaultCredentialsProvider(user));
		}
		this.client = builder.build();
	}

	/**
	 * Sends a request and reads the answer; an object that is not there is an answer
	 * without content.
	 * @throws BrokenIndexException where it is not carried out
	 */
	JsonNode send(String method, String path, @Nullable String body) {
		Request request = new Request(method, path);
		if (body != null) {
			request.setJsonEntity(body);
		}
		try (InputStream answer = this.client.performRequest(request).getEntity().getContent()) {
			return JSON.readTree(answer);
		}
		catch (ResponseException ex) {
			if (ex.getResponse().getStatusLine().getStatusCode() == 404) {
				return JSON.createObjectNode();
			}
			throw new BrokenIndexException("OpenSearch refuses " + method + " " + path, ex);
		}
		catch (IOException ex) {
			throw new BrokenIndexException("OpenSearch does not answer", ex);
		}
	}

	static JsonMapper json() {
		return JSON;
	}

	@Override
	public void close() throws IOException {
		this.client.close();
	}

}
