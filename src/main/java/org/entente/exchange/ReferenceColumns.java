package org.entente.exchange;

import java.util.List;

/**
 * The columns of references, called as CSL-JSON calls them (Citation Style Language
 * 1.0.2), whatever format they were read from: one mapping fits all.
 */
final class ReferenceColumns {

	static final List<String> ALL = List.of("id", "type", "title", "author", "issued", "container-title", "publisher",
			"URL", "DOI", "language");

	private ReferenceColumns() {
	}

}
