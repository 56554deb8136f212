package org.entente.merges;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.entente.accounts.Person;
import org.entente.accounts.Role;
import org.entente.merges.Merge.Deed;
import org.entente.shared.NotFoundException;
import org.entente.shared.Violations;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Merges two records of one thing, and takes them apart again. */
@Service
@Transactional
public class MergeService {

	/** The number of the other record stands before it where it explains a revision. */
	private static final int LONGEST = 900;

	private final Map<Mergeable, Merging> mergings;

	private final MergeTargets targets;

	private final MergeRepository merges;

	private final MergeLog log;

	private final JsonMapper json;

	private final Clock clock;

	MergeService(List<Merging> mergings, MergeTargets targets, MergeRepository merges, MergeLog log, JsonMapper json,
			Clock clock) {
		this.mergings = mergings.stream().collect(Collectors.toMap(Merging::kind, Function.identity()));
		this.targets = targets;
		this.merges = merges;
		this.log = log;
		this.json = json;
		this.clock = clock;
	}

	/**
	 * Merges a record into another and returns the number of the merge; refuses when
	 * somebody else changed either since the given versions were read.
	 */
	public long merge(MergeDraft draft, Person by) {
		by.mustBe(Role.RESEARCHER);
		Violations violations = new Violations();
		MergeTargets.Pair pair = this.targets.read(draft, violations);
		String reason = violations.required("reason", draft.reason(), LONGEST);
		violations.throwIfAny();
		Merging merging = this.mergings.get(pair.kind());
		merging.lock(pair.keep(), pair.merge());
		MergeSide kept = side(merging, "keep", pair.keep(), by, violations);
		MergeSide merged = side(merging, "merge", pair.merge(), by, violations);
		violations.throwIfAny();
		return merge(merging, draft, Objects.requireNonNull(kept), Objects.requireNonNull(merged),
				new Deed(Objects.requireNonNull(reason), by.id(), this.clock.instant()), by);
	}

	private long merge(Merging merging, MergeDraft draft, MergeSide kept, MergeSide merged, Deed deed, Person by) {
		this.targets.checkRead(draft, kept, merged);
		Violations violations = new Violations();
		merging.check(kept, merged, by, violations);
		violations.throwIfAny();
		ObjectNode after = MergeChoices.apply(kept, merged, draft.choices(), violations);
		violations.throwIfAny();
		if (!after.equals(kept.draft())) {
			merging.describe(kept, after, "Merged " + merged.number() + ": " + deed.reason(), by);
		}
		Merge merge = this.merges.saveAndFlush(new Merge(kept, merged, after.toString(), deed));
		merging.move(merge, draft.hedgeException());
		this.log.merged(kept, merged, deed);
		return merge.id();
	}

	/**
	 * Takes a merge back: the last one first, and only while the values it chose still
	 * stand.
	 */
	public void undo(long id, @Nullable String reason, Person by) {
		by.mustBe(Role.RESEARCHER);
		Merge merge = this.merges.findLockedById(id).orElseThrow(() -> new NotFoundException("merge", id));
		Merging merging = this.mergings.get(merge.subject());
		merging.lock(merge.keptId(), merge.mergedId());
		MergeSide kept = merging.side(merge.keptId(), by);
		merging.checkUndoing(merge, kept, by);
		Violations violations = new Violations();
		String why = violations.required("reason", reason, LONGEST);
		this.targets.checkIsLast(merge, violations);
		ObjectNode before = restored(merge, kept, violations);
		violations.throwIfAny();
		Deed deed = new Deed(Objects.requireNonNull(why), by.id(), this.clock.instant());
		merge.undo(deed);
		if (!before.equals(kept.draft())) {
			merging.describe(kept, before, "Merge undone: " + why, by);
		}
		this.merges.saveAndFlush(merge);
		merging.moveBack(merge, kept);
		this.log.undone(kept, merging.side(merge.mergedId(), by), deed);
	}

	/** What the kept record says without what the merge chose from the other. */
	private ObjectNode restored(Merge merge, MergeSide kept, Violations violations) {
		ObjectNode before = (ObjectNode) this.json.readTree(merge.keptBefore());
		ObjectNode after = (ObjectNode) this.json.readTree(merge.keptAfter());
		ObjectNode result = kept.draft().deepCopy();
		for (MergeField field : MergeField.of(merge.subject())) {
			ObjectNode was = before.deepCopy().retain(field.fields());
			ObjectNode became = after.deepCopy().retain(field.fields());
			if (!was.equals(became)) {
				if (!became.equals(kept.draft().deepCopy().retain(field.fields()))) {
					violations.add("reason", "merge.changed-since", field.name(), kept.number());
				}
				result.setAll(was);
			}
		}
		return result;
	}

	private static @Nullable MergeSide side(Merging merging, String field, long id, Person by, Violations violations) {
		try {
			return merging.side(id, by);
		}
		catch (NotFoundException ex) {
			violations.add(field, "merge.unknown");
			return null;
		}
	}

	/** Both records side by side, before anything is decided. */
	@Transactional(readOnly = true)
	public MergeComparison compare(MergeDraft draft, Person by) {
		by.mustBe(Role.RESEARCHER);
		Violations violations = new Violations();
		MergeTargets.Pair pair = this.targets.pair(draft.kind(), "keep", draft.keep(), "merge", draft.merge(),
				violations);
		violations.throwIfAny();
		Merging merging = this.mergings.get(pair.kind());
		return MergeComparison.of(merging.side(pair.keep(), by), merging.side(pair.merge(), by), this.targets::name);
	}

}
