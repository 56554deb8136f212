package org.entente.search;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

import org.entente.claims.ClaimWishes;
import org.entente.claims.Status;
import org.entente.claims.WordIndex;
import org.entente.claims.WordQuery;
import org.entente.history.RecordTime;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Lists claims by what the index of words of this node knows. */
@Component
class IndexedWords implements WordIndex {

	private final IndexKeeper keeper;

	private final RecordFeed feed;

	IndexedWords(IndexKeeper keeper, RecordFeed feed) {
		this.keeper = keeper;
		this.feed = feed;
	}

	@Override
	public Optional<Found> newest(ClaimWishes wishes, @Nullable Long below, int size) {
		return find(wishes, ClaimOrder.newest(below), size);
	}

	@Override
	public Optional<Found> byDate(ClaimWishes wishes, @Nullable Place after, int size) {
		return find(wishes, ClaimOrder.byDate(after), size);
	}

	private Optional<Found> find(ClaimWishes wishes, ClaimOrder order, int size) {
		return covers(wishes) ? ask((index) -> index.claims(wishes, order, size)) : Optional.empty();
	}

	@Override
	public Optional<Found> among(WordQuery words, Collection<Long> claims) {
		if (RecordTime.past().isPresent()) {
			return Optional.empty();
		}
		return ask((index) -> index.claims(words, claims).stream().map((id) -> new Place(id, null)).toList());
	}

	/** How far the index is must be known before it is asked. */
	private Optional<Found> ask(Function<OpenIndex, List<Place>> question) {
		IndexState state = this.keeper.state();
		if (!state.isServing()) {
			return Optional.empty();
		}
		return this.feed.claimsAfter(state.seal())
			.flatMap((changed) -> this.keeper.ask(question).map((places) -> new Found(places, changed)));
	}

	/** It knows nothing of the past and of drafts. */
	static boolean covers(ClaimWishes wishes) {
		return RecordTime.past().isEmpty() && !wishes.statuses().contains(Status.DRAFT.name());
	}

}
