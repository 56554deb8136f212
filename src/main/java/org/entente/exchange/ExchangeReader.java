package org.entente.exchange;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.entente.accounts.Person;
import org.entente.actors.ActorDraft;
import org.entente.actors.ActorService;
import org.entente.claims.ClaimSearch;
import org.entente.claims.ClaimService;
import org.entente.claims.LinkDraft;
import org.entente.claims.LinkService;
import org.entente.reviews.FlagService;
import org.entente.reviews.ReviewDraft;
import org.entente.reviews.ReviewService;
import org.entente.sources.DerivationDraft;
import org.entente.sources.DerivationService;
import org.entente.sources.OutletDraft;
import org.entente.sources.OutletService;
import org.entente.sources.SourceDraft;
import org.entente.sources.SourceService;
import org.entente.sources.VersionDraft;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/**
 * Takes in a file of the exchange form, whole or not at all, through the services that
 * also serve people.
 */
@Component
class ExchangeReader {

	private final JsonMapper json;

	private final ActorService actors;

	private final OutletService outlets;

	private final SourceService sources;

	private final DerivationService derivations;

	private final ClaimService claims;

	private final ClaimSearch search;

	private final LinkService links;

	private final FlagService flags;

	private final ReviewService reviews;

	ExchangeReader(JsonMapper json, ActorService actors, OutletService outlets, SourceService sources,
			DerivationService derivations, ClaimService claims, ClaimSearch search, LinkService links,
			FlagService flags, ReviewService reviews) {
		this.json = json;
		this.actors = actors;
		this.outlets = outlets;
		this.sources = sources;
		this.derivations = derivations;
		this.claims = claims;
		this.search = search;
		this.links = links;
		this.flags = flags;
		this.reviews = reviews;
	}

	/**
	 * Reads a file.
	 * @param recorder who records what it says
	 * @param reviewer who decides on it; never the recorder
	 */
	@Transactional
	public void read(InputStream in, Person recorder, Person reviewer) throws IOException {
		ExchangeFile file = this.json.readValue(in, ExchangeFile.class);
		if (!ExchangeFile.FORMAT.equals(file.format())) {
			throw new IOException("not in the form " + ExchangeFile.FORMAT + ": " + file.format());
		}
		file.actors()
			.forEach((actor) -> this.actors.record(
					new ActorDraft(actor.id(), actor.name(), actor.kind(), actor.home(), actor.description()),
					recorder));
		file.outlets().forEach((outlet) -> readOutlet(outlet, recorder, reviewer));
		readSources(file.sources(), recorder);
		readClaims(file.claims(), recorder, reviewer);
	}

	private void readOutlet(ExchangeFile.OutletEntry outlet, Person recorder, Person reviewer) {
		long id = this.outlets.record(
				new OutletDraft(outlet.id(), outlet.name(), outlet.kind(), outlet.owner(), outlet.url(), outlet.note()),
				recorder);
		outlet.reliability().forEach((grade) -> this.outlets.grade(id, grade, reviewer));
	}

	private void readSources(List<ExchangeFile.SourceEntry> entries, Person recorder) {
		Map<Long, List<DerivationDraft>> derived = new HashMap<>();
		for (ExchangeFile.SourceEntry entry : entries) {
			long id = this.sources.record(
					new SourceDraft(entry.id(), entry.outlet(), entry.kind(), entry.title(), entry.author(),
							entry.language(), entry.published(), entry.publishedAsWritten(), entry.url(), entry.note()),
					null, recorder);
			entry.versions().forEach((version) -> this.sources.addVersion(id, draft(version), recorder));
			derived.put(id, entry.derivations());
		}
		derived.forEach((id, drafts) -> drafts.forEach((draft) -> this.derivations.record(id, draft, recorder)));
	}

	private static VersionDraft draft(ExchangeFile.VersionEntry version) {
		return new VersionDraft(version.kind(), version.contentKnown(), null, null, version.mediaType(),
				version.sha256(), version.characters(), version.bytes(), version.capturedOn(), version.capturedHow(),
				version.note());
	}

	private void readClaims(List<ExchangeFile.ClaimEntry> entries, Person recorder, Person reviewer) {
		Map<UUID, Long> numbers = new HashMap<>();
		List<Runnable> afterwards = new ArrayList<>();
		for (ExchangeFile.ClaimEntry entry : entries) {
			long id = this.claims.record(entry.id(), entry.draft(), entry.citations(), true, recorder);
			numbers.put(entry.id(), id);
			for (LinkDraft link : entry.links()) {
				afterwards.add(() -> this.links.link(id, link, recorder));
			}
			entry.flags().forEach((flag) -> this.flags.raise(id, flag.reason(), flag.note(), reviewer));
			if (entry.review() != null) {
				ExchangeFile.ReviewEntry review = entry.review();
				afterwards.add(() -> decide(id, review, reviewer));
			}
		}
		afterwards.forEach(Runnable::run);
	}

	private void decide(long id, ExchangeFile.ReviewEntry review, Person reviewer) {
		int version = this.search.get(id, reviewer).version();
		this.reviews.decide(id, new ReviewDraft(review.decision(), review.reason(), version), reviewer);
	}

}
