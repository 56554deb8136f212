package org.entente.api.sources;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

import org.entente.shared.NotFoundException;
import org.entente.sources.SourceSearch;
import org.jspecify.annotations.Nullable;

/** A version of a source, without its text. */
record VersionJson(int number, String kind, boolean contentKnown, boolean textHeld, boolean intact,
		@Nullable String mediaType, @Nullable String sha256, @Nullable Integer characters, @Nullable Long bytes,
		@Nullable LocalDate capturedOn, @Nullable String capturedHow, @Nullable String note, String recordedBy,
		Instant createdAt) {

	static VersionJson of(SourceSearch.Version version) {
		return new VersionJson(version.number(), version.kind().word(), version.contentKnown(), version.held(),
				version.intact(), version.mediaType(), version.sha256(), version.characters(), version.bytes(),
				version.capturedOn(), version.capturedHow(), version.note(), version.recordedBy(), version.createdAt());
	}

	/** The version with this number. */
	static VersionJson find(List<SourceSearch.Version> versions, int number) {
		return versions.stream()
			.filter((version) -> version.number() == number)
			.findFirst()
			.map(VersionJson::of)
			.orElseThrow(() -> new NotFoundException("version", number));
	}

}
