package org.entente.api.claims;

import org.entente.reviews.HandSearch;

/** Something the caller did near a claim. */
record InterestJson(String deed, boolean forbids, String thing, long thingNumber) {

	static InterestJson of(HandSearch.Interest interest) {
		return new InterestJson(interest.deed(), interest.forbids(), interest.thing(), interest.thingId());
	}

}
