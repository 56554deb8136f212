package org.entente.web.watches;

import org.entente.watching.WatchKind;
import org.entente.web.Wishes;
import org.jspecify.annotations.Nullable;
import org.springframework.util.MultiValueMap;

/** Where the thing that is watched has its page. */
final class WatchAddress {

	private WatchAddress() {
	}

	static String of(WatchKind kind, @Nullable String target, MultiValueMap<String, String> parameters) {
		return switch (kind) {
			case COUNTRY -> "/countries/" + target;
			case RELATIONSHIP -> "/relationships/" + target;
			case CLAIM -> "/claims/" + target;
			case SOURCE -> "/sources/" + target;
			case FILTER -> Wishes.of(parameters).at("/claims");
		};
	}

}
