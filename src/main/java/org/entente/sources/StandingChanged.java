package org.entente.sources;

/**
 * A source was retracted or reinstated, in the transaction that published this.
 */
public record StandingChanged(long sourceId) {
}
