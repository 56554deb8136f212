package org.entente.search.engine;

import java.util.List;

import org.entente.search.IndexStore;
import org.entente.search.WordEngine;

/** What tests make indexes with. */
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

}
