package org.entente.claims;

import org.entente.shared.Term;

/** How an amount is meant (after the IISS). */
public enum Qualifier implements Term {

	EXACTLY,

	AT_LEAST,

	UP_TO,

	ABOUT,

	SOME,

	UNKNOWN

}
