package org.entente.claims;

import org.entente.shared.Term;

/** Whether the claim says that it is so or that it is not. */
public enum Polarity implements Term {

	ASSERTED,

	DENIED

}
