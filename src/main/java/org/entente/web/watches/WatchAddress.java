package org.entente.web.watches;

import java.util.Map;

import org.entente.watching.WatchKind;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;

/** Where the thing that is watched has its page. */
final class WatchAddress {

	private WatchAddress() {
	}

	static String of(WatchKind kind, @Nullable String target, Map<String, String> parameters) {
		return switch (kind) {
			case COUNTRY -> "/countries/" + target;
			case RELATIONSHIP -> "/relationships/" + target;
			case CLAIM -> "/claims/" + target;
			case SOURCE -> "/sources/" + target;
			case FILTER -> "/claims" + query(parameters);
		};
	}

	/** The parameters as they stand in an address, with the question mark. */
	static String query(Map<String, String> parameters) {
		UriComponentsBuilder address = UriComponentsBuilder.newInstance();
		parameters.keySet().forEach((name) -> address.queryParam(name, "{" + name + "}"));
		return address.encode().buildAndExpand(parameters).toUriString();
	}

}
