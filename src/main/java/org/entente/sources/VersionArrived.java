package org.entente.sources;

/**
 * A version of a source was added, or the text of one was supplied, in the transaction
 * that published this.
 *
 * @param caption of the source
 * @param number of the version
 * @param by who brought it
 */
public record VersionArrived(long sourceId, String caption, long versionId, int number, long by) {
}
