package org.entente.exchange;

import java.util.List;
import java.util.UUID;

import org.entente.claims.ClaimRecorder;
import org.jspecify.annotations.Nullable;

/** A row that states a claim and breaks no rule, on its way to what becomes of it. */
class SoundRow {

	private final int number;

	private final MappedRow mapped;

	private final ClaimRecorder.Ready claim;

	private final String key;

	private final String hash;

	private final UUID dataSet;

	private int times;

	private UUID externalId;

	private @Nullable SoundRow leader;

	private @Nullable SettledRow settled;

	/**
	 * A row.
	 * @param key by which it is known again
	 * @param hash of what it says
	 */
	SoundRow(int number, MappedRow mapped, ClaimRecorder.Ready claim, String key, String hash, UUID dataSet) {
		this.number = number;
		this.mapped = mapped;
		this.claim = claim;
		this.key = key;
		this.hash = hash;
		this.dataSet = dataSet;
		this.externalId = RowKey.externalId(dataSet, key, 0);
	}

	/**
	 * The claim of this key was withdrawn with a whole import: it stands for one more.
	 */
	void next() {
		this.times++;
		this.externalId = RowKey.externalId(this.dataSet, this.key, this.times);
	}

	int number() {
		return this.number;
	}

	MappedRow mapped() {
		return this.mapped;
	}

	UUID externalId() {
		return this.externalId;
	}

	boolean says(@Nullable String hash) {
		return this.hash.equals(hash);
	}

	boolean saysTheSameAs(SoundRow other) {
		return says(other.hash);
	}

	/** Another row of the chunk becomes a claim for both. */
	void follow(SoundRow leader) {
		this.leader = leader;
	}

	/** Whether a claim is still to be recorded for it. */
	boolean isNew() {
		return this.settled == null && this.leader == null;
	}

	boolean isRefused() {
		return this.settled != null && this.settled.outcome() == RowOutcome.REFUSED;
	}

	ClaimRecorder.Ready claim() {
		return this.claim.as(this.externalId);
	}

	void settle(SettledRow settled) {
		this.settled = settled;
	}

	void settle(RowOutcome outcome, @Nullable Integer sameAs, @Nullable Long claim, @Nullable Integer revision) {
		settle(new SettledRow(this.number, outcome, List.of(), sameAs, this.externalId, this.hash, claim, revision));
	}

	/** What became of it. */
	SettledRow settled() {
		if (this.settled == null && this.leader != null) {
			SettledRow same = this.leader.settled();
			settle(RowOutcome.MERGED, same.number(), same.claim(), same.revision());
		}
		if (this.settled == null) {
			throw new IllegalStateException("row " + this.number + " is not settled");
		}
		return this.settled;
	}

}
