package org.entente.claims;

import org.entente.shared.Term;

/** How closely a place is known. */
public enum PlacePrecision implements Term {

	EXACT,

	VICINITY,

	LOCALITY,

	REGION,

	COUNTRY

}
