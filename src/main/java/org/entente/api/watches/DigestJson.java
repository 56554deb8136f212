package org.entente.api.watches;

import java.util.List;

import org.entente.api.ChangeJson;
import org.entente.watching.Digest;

/** What changed in everything watched since it was marked as read. */
record DigestJson(List<PartJson> items, String upTo, boolean cut) {

	static DigestJson of(Digest digest) {
		return new DigestJson(digest.parts().stream().map(PartJson::of).toList(), digest.end().toString(),
				digest.isCut());
	}

	/** The news of one watch, the latest first. */
	record PartJson(long watchNumber, String title, List<ChangeJson> changes) {

		static PartJson of(Digest.Part part) {
			return new PartJson(part.watch().id(), part.watch().title(),
					part.things().stream().flatMap((thing) -> thing.changes().stream()).map(ChangeJson::of).toList());
		}

	}

}
