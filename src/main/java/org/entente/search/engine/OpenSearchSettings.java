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
 * @param prefix of the names of all its indexes
 * @param shards of each index
 * @param replicas copies of each shard
 */
@ConfigurationProperties("entente.search.opensearch")
record OpenSearchSettings(List<String> addresses, String username, String password, String prefix, int shards,
		int replicas) {

	OpenSearchSettings {
		if (!prefix.matches("[a-z][a-z0-9_-]{0,99}")) {
			throw new IllegalArgumentException(
					"entente.search.opensearch.prefix: small letters, digits, - and _ from a letter on, not " + prefix);
		}
	}

	List<URI> uris() {
		return this.addresses.stream()
			.map(String::strip)
			.map((address) -> URI.create(address.contains("://") ? address : "http://" + address))
			.toList();
	}

	boolean hasAddresses() {
		return !this.addresses.isEmpty();
	}

	boolean hasUser() {
		return !this.username.isEmpty();
	}

}
