package org.entente.web.reviews;

import java.io.Serializable;

/**
 * What a reviewer decided a moment ago, and may take back.
 *
 * @param claim number of the claim
 * @param review number of the decision
 * @param word the decision: accepted
 */
record JustDecided(long claim, long review, String word) implements Serializable {
}
