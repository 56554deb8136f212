package org.entente.watching;

import org.jspecify.annotations.Nullable;

/**
 * What a watch is of; exactly one of the fields after the kind is there.
 *
 * @param filter parameters of the filter as a JSON object
 */
record WatchTarget(WatchKind kind, @Nullable String country, @Nullable String relationship, @Nullable Long claim,
		@Nullable Long source, @Nullable String filter) {

	static WatchTarget country(String code) {
		return new WatchTarget(WatchKind.COUNTRY, code, null, null, null, null);
	}

	static WatchTarget relationship(String code) {
		return new WatchTarget(WatchKind.RELATIONSHIP, null, code, null, null, null);
	}

	static WatchTarget claim(long number) {
		return new WatchTarget(WatchKind.CLAIM, null, null, number, null, null);
	}

	static WatchTarget source(long number) {
		return new WatchTarget(WatchKind.SOURCE, null, null, null, number, null);
	}

	static WatchTarget filter(String parameters) {
		return new WatchTarget(WatchKind.FILTER, null, null, null, null, parameters);
	}

}
