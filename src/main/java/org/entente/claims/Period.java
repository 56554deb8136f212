package org.entente.claims;

import org.entente.shared.Term;

/** Period of a rate. */
public enum Period implements Term {

	YEAR,

	MONTH,

	DAY

}
