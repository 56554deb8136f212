package org.entente.search.engine;

import java.net.URI;
import java.util.List;

import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * Where the index lies that all nodes share.
 *
 * @param addresses of some of the nodes of the cluster, as host:port or URIs; none for an
 * index on the disk
 * @param username empty where the cluster asks for none
 * @param certificate file with the certificates (PEM) of those who vouch for the cluster;
 * empty for those whom Java trusts
 * @param prefix of the names of all its indexes
 * @param shards of each index
 * @param replicas copies of each shard
 */
@ConfigurationProperties("entente.search.opensearch")
record OpenSearchSettings(List<String> addresses, String username, String password, String certificate, String prefix,
		int shards, int replicas) {

	private static final String ADDRESSES = "entente.search.opensearch.addresses: ";

	OpenSearchSettings {
		if (!prefix.matches("[a-z][a-z0-9_-]{0,99}")) {
			throw new IllegalArgumentException(
					"entente.search.opensearch.prefix: small letters, digits, - and _ from a letter on, not " + prefix);
		}
		if (addresses.stream().map((address) -> uri(address)).map(OpenSearchSettings::way).distinct().count() > 1) {
			throw new IllegalArgumentException(
					ADDRESSES + "all begin with http or all with https, and end with the same path");
		}
	}

	/** Who stands in an address has their password in the log. */
	private static URI uri(String address) {
		String stripped = address.strip();
		if (stripped.indexOf('@') >= 0) {
			throw new IllegalArgumentException(
					ADDRESSES + "without username and password, which have settings of their own");
		}
		URI uri = URI.create(stripped.contains("://") ? stripped : "http://" + stripped);
		if (uri.getHost() == null || !uri.getScheme().matches("https?")) {
			throw new IllegalArgumentException(ADDRESSES + "host:port or http(s)://host:port/path, not " + stripped);
		}
		return uri;
	}

	private static String way(URI uri) {
		return uri.getScheme() + " " + path(uri);
	}

	private static String path(URI uri) {
		return uri.getPath().replaceAll("^/+|/+$", "");
	}

	List<URI> uris() {
		return this.addresses.stream().map(OpenSearchSettings::uri).toList();
	}

	/** What all addresses end with, without strokes around it. */
	String path() {
		return path(uris().get(0));
	}

	boolean hasAddresses() {
		return !this.addresses.isEmpty();
	}

	boolean hasUser() {
		return !this.username.isEmpty();
	}

	/** Without the password. */
	@Override
	public String toString() {
		return "OpenSearch at " + String.join(", ", this.addresses) + ", indexes " + this.prefix + "-*";
	}

}
