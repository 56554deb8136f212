package org.entente.merges;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;

import org.entente.accounts.Person;
import org.entente.actors.ActorDraft;
import org.entente.actors.ActorSearch;
import org.entente.actors.ActorService;
import org.entente.claims.CitationDraft;
import org.entente.claims.CitationService;
import org.entente.claims.ClaimDraft;
import org.entente.claims.ClaimSearch;
import org.entente.claims.ClaimService;
import org.entente.claims.LinkDraft;
import org.entente.claims.LinkService;
import org.entente.reviews.FlagService;
import org.entente.reviews.ReviewDraft;
import org.entente.reviews.ReviewService;
import org.entente.shared.RuleViolationException;
import org.entente.sources.DerivationDraft;
import org.entente.sources.DerivationService;
import org.entente.sources.OutletDraft;
import org.entente.sources.OutletSearch;
import org.entente.sources.OutletService;
import org.entente.sources.SourceDraft;
import org.entente.sources.SourceSearch;
import org.entente.sources.SourceService;
import org.entente.sources.VersionDraft;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.test.context.TestComponent;

/** Records of every kind to be merged in tests, made through the services people use. */
@TestComponent
record Shelf(OutletService outlets, OutletSearch outletSearch, SourceService sources, SourceSearch sourceSearch,
		DerivationService derivations, ActorService actors, ActorSearch actorSearch, ClaimService claims,
		ClaimSearch claimSearch, CitationService citations, LinkService links, FlagService flags,
		ReviewService reviews) {

	static final String TEXT = "North Korea has reportedly provided Iran with missiles.";

	long outlet(String name, Person by) {
		return this.outlets.record(new OutletDraft(null, name, "news agency", null, null, null), by);
	}

	long source(@Nullable String title, @Nullable String url, @Nullable Long outlet, Person by) {
		String id = (outlet != null) ? this.outletSearch.get(outlet).externalId().toString() : null;
		return this.sources.record(new SourceDraft(null, id, "article", title, null, null, null, null, url, null),
				VersionDraft.pasted(TEXT, null), by);
	}

	long actor(String name, Person by) {
		return this.actors.record(new ActorDraft(null, name, "company", null, null), by);
	}

	void derive(long source, @Nullable Long from, Person by) {
		String id = (from != null) ? this.sourceSearch.get(from).externalId().toString() : null;
		this.derivations.record(source, new DerivationDraft(id, "relies on", null), by);
	}

	/** A claim cited from this source and handed to review. */
	long claim(String relationship, String statement, long source, @Nullable Long actor, Person by) {
		return this.claims.record(null, draft(relationship, statement, "asserted", actor),
				List.of(cite(source, "asserts")), true, by);
	}

	ClaimDraft draft(String relationship, String statement, String polarity, @Nullable Long actor) {
		List<ClaimDraft.ParticipantDraft> parties = (actor == null) ? List.of()
				: List.of(new ClaimDraft.ParticipantDraft(null, this.actorSearch.get(actor).externalId().toString(),
						"intermediary"));
		return new ClaimDraft(relationship, "tie", statement, "none", null, null, null, "missiles", null, "occurred",
				polarity, null, null, null, parties, List.of());
	}

	CitationDraft cite(long source, String stance) {
		return new CitationDraft(null, this.sourceSearch.get(source).externalId().toString(), null,
				"North Korea has reportedly provided Iran", null, null, null, null, null, stance, null, "3", "en", null,
				null);
	}

	void accept(long claim, Person by) {
		this.reviews.decide(claim, new ReviewDraft("accepted", "It stands there.", version(claim, by)), by);
	}

	int version(long claim, Person by) {
		return this.claimSearch.get(claim, by).version();
	}

	void link(long claim, long other, String kind, Person by) {
		this.links.link(claim, new LinkDraft(this.claimSearch.get(other, by).externalId().toString(), kind, null), by);
	}

	/** A small record in which everything hangs together at random. */
	Random scatter(long seed, List<Person> researchers, Person reviewer, Map<Mergeable, List<Long>> ids) {
		Random random = new Random(seed);
		List<Long> outlets = new ArrayList<>();
		List<Long> sources = new ArrayList<>();
		List<Long> actors = new ArrayList<>();
		List<Long> claims = new ArrayList<>();
		for (int i = 0; i < 3; i++) {
			outlets.add(outlet("Agency " + i, reviewer));
			actors.add(actor("Company " + i, reviewer));
		}
		for (int i = 0; i < 5; i++) {
			Long outlet = random.nextBoolean() ? pick(outlets, random) : null;
			sources.add(source("Report " + i, "https://example.org/" + UUID.randomUUID(), outlet, reviewer));
		}
		for (int i = 0; i < 9; i++) {
			Person by = researchers.get(random.nextInt(researchers.size()));
			String relationship = random.nextBoolean() ? "IRN-PRK" : "PRK-RUS";
			long claim = claim(relationship, "Statement " + random.nextInt(4), pick(sources, random),
					random.nextBoolean() ? pick(actors, random) : null, by);
			if (random.nextBoolean()) {
				accept(claim, reviewer);
			}
			claims.add(claim);
		}
		for (int i = 0; i < 8; i++) {
			trying(() -> derive(pick(sources, random), random.nextInt(5) == 0 ? null : pick(sources, random),
					reviewer));
			trying(() -> link(pick(claims, random), pick(claims, random),
					List.of("contradicts", "supports", "duplicates").get(random.nextInt(3)), reviewer));
		}
		trying(() -> this.flags.raise(pick(claims, random), "duplicate", "seen before", reviewer));
		ids.putAll(Map.of(Mergeable.OUTLET, outlets, Mergeable.SOURCE, sources, Mergeable.ACTOR, actors,
				Mergeable.CLAIM, claims));
		return random;
	}

	static long pick(List<Long> ids, Random random) {
		return ids.get(random.nextInt(ids.size()));
	}

	/** What the rules refuse is refused; the record is scattered without it. */
	static boolean trying(Runnable work) {
		try {
			work.run();
			return true;
		}
		catch (RuleViolationException ex) {
			return false;
		}
	}

}
