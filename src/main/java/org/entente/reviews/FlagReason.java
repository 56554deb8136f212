package org.entente.reviews;

import org.entente.shared.Term;

/** What somebody finds wrong with a claim. */
public enum FlagReason implements Term {

	UNVERIFIED, EXCERPT_DOES_NOT_SUPPORT, DEAD_LINK, DUPLICATE, WRONG_COUNTRY, DATED, CIRCULAR

}
