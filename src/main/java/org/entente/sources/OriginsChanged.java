package org.entente.sources;

import java.util.Set;

/**
 * The origins of these sources were computed anew, in the transaction that published
 * this.
 */
public record OriginsChanged(Set<Long> sourceIds) {
}
