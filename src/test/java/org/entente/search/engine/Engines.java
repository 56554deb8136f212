package org.entente.search.engine;

import java.util.List;

import org.entente.claims.ClaimWishes;
import org.entente.claims.WordQuery;
import org.entente.search.IndexStore;
import org.entente.search.WordEngine;

/** What tests make indexes with, and ask them. */
public final class Engines {

	private Engines() {
	}

	public static WordEngine onDisk() {
		return new LuceneEngine();
	}

	public static IndexStore shared(List<String> addresses, String prefix) {
		return guarded(addresses, "", "", "", prefix);
	}

	public static IndexStore guarded(List<String> addresses, String username, String password, String certificate,
			String prefix) {
		return new OpenSearchStore(new OpenSearchSettings(addresses, username, password, certificate, prefix, 1, 1));
	}

	/** Words, and nothing else. */
	static ClaimWishes wishes(String typed) {
		return new ClaimWishes(WordQuery.of(typed), null, List.of(), List.of(), List.of(), List.of(), List.of(),
				List.of(), null, List.of(), List.of(), List.of(), List.of(), List.of(), List.of(), null);
	}

}
