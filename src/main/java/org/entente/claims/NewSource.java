package org.entente.claims;

import org.entente.sources.SourceDraft;
import org.entente.sources.VersionDraft;

/** A source that is recorded together with the first claim it is cited for. */
public record NewSource(SourceDraft source, VersionDraft version) {
}
