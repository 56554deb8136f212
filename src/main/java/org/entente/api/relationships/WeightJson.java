package org.entente.api.relationships;

import java.util.List;

import org.entente.claims.OriginLedger;
import org.jspecify.annotations.Nullable;

/** An origin and what hangs on it; without {@code originNumber} what is not known. */
record WeightJson(@Nullable Long originNumber, @Nullable String originTitle, boolean circle, int claims, int alone,
		int sourceCount, List<MouthJson> through) {

	/** A source through which an origin speaks. */
	record MouthJson(long sourceNumber, String sourceTitle, int claims) {

		static MouthJson of(OriginLedger.Mouth mouth) {
			return new MouthJson(mouth.sourceId(), mouth.caption(), mouth.claims());
		}

	}

	static WeightJson of(OriginLedger.Weight weight) {
		return new WeightJson(weight.originId(), weight.caption(), weight.circle(), weight.claims(), weight.alone(),
				weight.sources(), weight.through().stream().map(MouthJson::of).toList());
	}

}
