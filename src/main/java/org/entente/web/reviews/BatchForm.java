package org.entente.web.reviews;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

import org.entente.reviews.BatchDraft;
import org.entente.reviews.BatchDraft.Read;
import org.jspecify.annotations.Nullable;

/**
 * Several claims to be decided at once, as sent.
 *
 * @param id given when the claims are shown for a last look
 * @param claim each as number, dot, version that was read: {@code 42.3}
 */
record BatchForm(@Nullable String id, @Nullable List<String> claim, @Nullable String decision,
		@Nullable String reason) {

	/** The same claims under an id of their own. */
	BatchForm begun() {
		return new BatchForm(UUID.randomUUID().toString(), this.claim, this.decision, this.reason);
	}

	BatchDraft toDraft() {
		return new BatchDraft(this.id, claims(), this.decision, this.reason);
	}

	/** What is no number of a claim and a version is left out. */
	List<Read> claims() {
		return Optional.ofNullable(this.claim).orElse(List.of()).stream().flatMap(BatchForm::read).distinct().toList();
	}

	private static Stream<Read> read(String typed) {
		if (!typed.matches("\\d{1,18}\\.\\d{1,9}")) {
			return Stream.empty();
		}
		String[] parts = typed.split("\\.");
		return Stream.of(new Read(Long.parseLong(parts[0]), Integer.parseInt(parts[1])));
	}

}
