package org.entente.api.outlets;

import java.util.UUID;

import org.entente.sources.OutletSearch;
import org.jspecify.annotations.Nullable;

/** Who publishes, with the grade in force now. */
record OutletJson(long number, UUID id, int version, String name, String kind, @Nullable String owner,
		@Nullable String ownerName, @Nullable String url, @Nullable String note, @Nullable String reliability,
		int sourceCount) {

	static OutletJson of(OutletSearch.Row row) {
		return new OutletJson(row.id(), row.externalId(), row.version(), row.name(), row.kind().word(), row.owner(),
				row.ownerName(), row.url(), row.note(), row.reliability(), row.sources());
	}

}
