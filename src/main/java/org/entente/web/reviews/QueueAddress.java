package org.entente.web.reviews;

import java.util.LinkedHashMap;
import java.util.Map;

import org.entente.reviews.QueueFilter;
import org.springframework.web.util.UriComponentsBuilder;

/** The part of an address that keeps the filter of the queue. */
final class QueueAddress {

	private QueueAddress() {
	}

	/** Empty, or from the question mark on. */
	static String query(QueueFilter filter) {
		return query(filter.parameters());
	}

	/** The same, for a form that is to come back to the queue. */
	static String fromQueue(QueueFilter filter) {
		Map<String, String> parameters = new LinkedHashMap<>(filter.parameters());
		parameters.put("from", "queue");
		return query(parameters);
	}

	private static String query(Map<String, String> parameters) {
		UriComponentsBuilder address = UriComponentsBuilder.newInstance();
		parameters.keySet().forEach((name) -> address.queryParam(name, "{" + name + "}"));
		return address.encode().buildAndExpand(parameters).toUriString();
	}

}
