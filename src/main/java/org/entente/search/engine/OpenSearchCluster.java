package org.entente.search.engine;

import java.io.IOException;
import java.io.InputStream;
import java.util.Objects;
import java.util.stream.Stream;

import javax.net.ssl.SSLException;

import org.elasticsearch.client.Request;
import org.elasticsearch.client.ResponseException;
import org.elasticsearch.client.RestClient;
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

	OpenSearchCluster(OpenSearchDoor door) {
		this.client = door.client()
			.setRequestConfigCallback((request) -> request.setConnectTimeout(CONNECTING_MILLISECONDS)
				.setSocketTimeout(ANSWERING_MILLISECONDS))
			.build();
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
			throw new BrokenIndexException(
					refusal(ex.getResponse().getStatusLine().getStatusCode(), method + " " + path), ex);
		}
		catch (IOException ex) {
			throw new BrokenIndexException(isAboutTrust(ex)
					? "OpenSearch cannot show that it is who it should be: look at entente.search.opensearch.certificate, "
							+ "and at the names in entente.search.opensearch.addresses"
					: "OpenSearch does not answer", ex);
		}
	}

	private static boolean isAboutTrust(Throwable failure) {
		return Stream.iterate(failure, Objects::nonNull, Throwable::getCause).anyMatch(SSLException.class::isInstance);
	}

	private static String refusal(int status, String request) {
		return switch (status) {
			case 401 -> "OpenSearch does not take the user or the password: look at entente.search.opensearch.username "
					+ "and entente.search.opensearch.password";
			case 403 -> "OpenSearch does not allow the user " + request;
			default -> "OpenSearch refuses " + request;
		};
	}

	static JsonMapper json() {
		return JSON;
	}

	@Override
	public void close() throws IOException {
		this.client.close();
	}

}
