package org.entente.search;

import java.util.List;
import java.util.Optional;

import org.entente.claims.ClaimWishes;
import org.entente.claims.Status;
import org.entente.claims.WordIndex;
import org.entente.history.RecordTime;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Lists claims by what the index of words of this node knows. */
@Component
class IndexedWords implements WordIndex {

	private final IndexKeeper keeper;

	IndexedWords(IndexKeeper keeper) {
		this.keeper = keeper;
	}

	@Override
	public Optional<List<Place>> newest(ClaimWishes wishes, @Nullable Long below, int size) {
		return find(wishes, ClaimOrder.newest(below), size);
	}

	@Override
	public Optional<List<Place>> byDate(ClaimWishes wishes, @Nullable Place after, int size) {
		return find(wishes, ClaimOrder.byDate(after), size);
	}

	private Optional<List<Place>> find(ClaimWishes wishes, ClaimOrder order, int size) {
		return covers(wishes) ? this.keeper.ask((index) -> index.claims(wishes, order, size)) : Optional.empty();
	}

	/** It knows nothing of the past and of drafts. */
	static boolean covers(ClaimWishes wishes) {
		return RecordTime.past().isEmpty() && !wishes.statuses().contains(Status.DRAFT.name());
	}

}
