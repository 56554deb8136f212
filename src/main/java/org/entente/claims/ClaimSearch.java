package org.entente.claims;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.entente.accounts.Person;
import org.entente.relationships.RelationshipCode;
import org.entente.shared.NotFoundException;
import org.entente.shared.Slice;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Finds and lists claims; SQL into records, two statements a list. */
@Service
@Transactional(readOnly = true)
public class ClaimSearch {

	/** The most claims one request may ask for. */
	public static final int LARGEST = 200;

	private final ClaimRows rows;

	private final ClaimFilterCheck check;

	private final ClaimLists lists;

	private final JdbcClient jdbc;

	ClaimSearch(ClaimRows rows, ClaimFilterCheck check, ClaimLists lists, JdbcClient jdbc) {
		this.rows = rows;
		this.lists = lists;
		this.check = check;
		this.jdbc = jdbc;
	}

	/** One claim; a draft only for its author. */
	public ClaimCard get(long id, @Nullable Person reader) {
		ClaimConditions conditions = new ClaimConditions();
		conditions.add("c.id = :id", "id", id);
		conditions.withoutDraftsOfOthers(reader);
		return this.rows.read(conditions, "")
			.stream()
			.findFirst()
			.orElseThrow(() -> new NotFoundException("claim", id));
	}

	/**
	 * Claims from the latest date to the earliest, the undated last.
	 * @param after where the page before ended, as {@link Slice#next()} gave it
	 */
	public Slice<ClaimCard> byDate(ClaimFilter filter, @Nullable String after, int size, @Nullable Person reader) {
		return this.lists.byDate(this.check.read(filter), ClaimPosition.find(after).orElse(null), bounded(size),
				reader);
	}

	/** Whether this may stand for the end of a page of {@link #byDate}. */
	public static boolean isPosition(@Nullable String after) {
		return position(after).isPresent();
	}

	/** The claim at the end of a page of {@link #byDate}; nothing for any other text. */
	public static Optional<WordIndex.Place> position(@Nullable String after) {
		return ClaimPosition.find(after);
	}

	/** How that is written in an address. */
	public static String position(WordIndex.Place place) {
		return ClaimPosition.of(place);
	}

	/** Claims from the newest in the record to the oldest. */
	public Slice<ClaimCard> newest(ClaimFilter filter, @Nullable Long after, int size, @Nullable Person reader) {
		return this.lists.newest(this.check.read(filter), after, bounded(size), reader);
	}

	/** The same without asking the index of words: letter by letter. */
	public Slice<ClaimCard> newestByLetters(ClaimWishes wishes, @Nullable Long after, int size,
			@Nullable Person reader) {
		return this.lists.fromTables(wishes, after, bounded(size), reader);
	}

	/** Reads a filter; refuses one that asks for what is no word of the vocabularies. */
	public ClaimWishes read(ClaimFilter filter) {
		return this.check.read(filter);
	}

	/** Refuses a filter that asks for what is no word of the vocabularies. */
	public void check(ClaimFilter filter) {
		this.check.conditions(filter);
	}

	/** Those of the filters that ask for what there is. */
	public Set<ClaimFilter> holding(Collection<ClaimFilter> filters) {
		return this.check.read(filters).keySet();
	}

	/** When and why a claim was withdrawn. */
	public record Retraction(String reason, String by, Instant at) {
	}

	/** Why a retracted claim was withdrawn; nothing for any other. */
	public Optional<Retraction> retraction(long id) {
		return this.jdbc.sql("""
				SELECT t.reason, a.name AS by, t.retracted_at AS at
				FROM claim_retraction t JOIN account a ON a.id = t.retracted_by WHERE t.claim_id = :id
				""").param("id", id).query(Retraction.class).optional();
	}

	/**
	 * What sources think of these relationships: every claim but ties, by kind and from
	 * the latest date to the earliest; the relationship of the filter is not looked at.
	 */
	public List<ClaimCard> assessments(Collection<RelationshipCode> codes, ClaimFilter filter,
			@Nullable Person reader) {
		ClaimConditions conditions = this.check.conditions(filter.within("")).visibleTo(reader);
		conditions.add("c.kind <> 'TIE'");
		conditions.add("c.relationship_id = ANY (ARRAY(SELECT id FROM relationship WHERE code = ANY (:codes)))",
				"codes", codes.stream().map(RelationshipCode::toString).toArray(String[]::new));
		conditions.parameter("limit", LARGEST);
		return this.rows.read(conditions, "ORDER BY c.kind, c.date_earliest DESC NULLS LAST, c.id LIMIT :limit");
	}

	/** These claims, by number; drafts of others are left out. */
	public Map<Long, ClaimCard> of(Collection<Long> ids, @Nullable Person reader) {
		if (ids.isEmpty()) {
			return Map.of();
		}
		ClaimConditions conditions = new ClaimConditions();
		conditions.add("c.id = ANY (:ids)", "ids", ids.toArray(Long[]::new));
		conditions.withoutDraftsOfOthers(reader);
		return this.rows.read(conditions, "ORDER BY c.id")
			.stream()
			.collect(Collectors.toMap(ClaimCard::id, Function.identity()));
	}

	/** Of the claims with these numbers those that are as wished, whatever the words. */
	public Map<Long, ClaimCard> among(Collection<Long> ids, ClaimWishes wishes, @Nullable Person reader) {
		if (ids.isEmpty()) {
			return Map.of();
		}
		ClaimConditions conditions = ClaimConditions.of(wishes.withoutWords()).visibleTo(reader);
		conditions.add("c.id = ANY (:ids)", "ids", ids.toArray(Long[]::new));
		return this.rows.read(conditions, "").stream().collect(Collectors.toMap(ClaimCard::id, Function.identity()));
	}

	/** Claims that wait for review, those that wait longest first. */
	public List<ClaimCard> queue(int size) {
		ClaimConditions conditions = new ClaimConditions();
		conditions.add("c.status = 'IN_REVIEW'");
		conditions.parameter("limit", bounded(size));
		return this.rows.read(conditions, "ORDER BY c.changed_at, c.id LIMIT :limit");
	}

	/** How many claims wait for review; counts no further than 100. */
	public int waiting() {
		return this.jdbc.sql("SELECT count(*) FROM (SELECT 1 FROM claim WHERE status = 'IN_REVIEW' LIMIT 100) AS few")
			.query(Integer.class)
			.single();
	}

	private static int bounded(int size) {
		return Math.max(1, Math.min(size, LARGEST));
	}

}
