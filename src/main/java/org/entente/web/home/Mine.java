package org.entente.web.home;

import org.entente.claims.ClaimCard;
import org.entente.shared.Slice;

/** The reader's own claims in one editorial state. */
record Mine(String status, Slice<ClaimCard> claims) {
}
