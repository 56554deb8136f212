package org.entente.claims;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.function.Function;

import org.entente.shared.RowInsert;
import org.entente.shared.Sequences;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/** Writes new claims, their revisions and their citations, many in one statement each. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class NewRows {

	private static final RowInsert<Claim> CLAIMS = RowInsert.<Claim>into("claim")
		.number("id", Claim::id)
		.column("external_id", "uuid", Claim::externalId)
		.number("relationship_id", Claim::relationshipId)
		.column("revision", "integer", Claim::revision)
		.text("kind", (claim) -> claim.proposition().kind())
		.text("statement", Claim::statement)
		.text("domain", (claim) -> claim.proposition().domain())
		.text("activity", (claim) -> claim.proposition().activity())
		.text("direction", (claim) -> claim.proposition().course().direction())
		.text("from_country", (claim) -> claim.proposition().course().from())
		.text("to_country", (claim) -> claim.proposition().course().to())
		.text("towards_country", (claim) -> claim.proposition().course().towards())
		.text("modality", (claim) -> claim.proposition().modality())
		.text("polarity", (claim) -> claim.proposition().polarity())
		.text("date_as_written", (claim) -> claim.proposition().time().asWritten())
		.text("date", (claim) -> claim.proposition().time().date())
		.column("date_earliest", "date", (claim) -> claim.proposition().time().earliest())
		.column("date_latest", "date", (claim) -> claim.proposition().time().latest())
		.text("place", (claim) -> claim.proposition().place().name())
		.text("place_country", (claim) -> claim.proposition().place().country())
		.text("place_precision", (claim) -> claim.proposition().place().precision())
		.text("status", Claim::status)
		.column("found_false", "boolean", (claim) -> false)
		.text("evidence", (claim) -> claim.finding().evidence())
		.column("sources", "integer", (claim) -> claim.finding().sources())
		.column("origins", "integer", (claim) -> claim.finding().origins())
		.column("lineage_unknown", "integer", (claim) -> claim.finding().lineageUnknown())
		.text("repetition", (claim) -> claim.finding().repetition())
		.number("created_by", Claim::createdBy)
		.column("created_at", "timestamptz", Claim::createdAt)
		.column("changed_at", "timestamptz", Claim::changedAt)
		.column("version", "integer", Claim::version);

	private static final RowInsert<Part<ClaimContent.Party>> PARTICIPANTS = RowInsert.<Part<ClaimContent.Party>>into(
			"participant")
		.number("id", Part::id)
		.number("claim_id", Part::claim)
		.column("position", "integer", Part::position)
		.text("country_code", (part) -> part.content().country())
		.number("actor_id", (part) -> part.content().actorId())
		.text("role", (part) -> part.content().role());

	private static final RowInsert<Part<ClaimContent.Amount>> GOODS = RowInsert.<Part<ClaimContent.Amount>>into("goods")
		.number("id", Part::id)
		.number("claim_id", Part::claim)
		.column("position", "integer", Part::position)
		.text("what", (part) -> part.content().what())
		.text("qualifier", (part) -> part.content().qualifier())
		.column("lower", "numeric", (part) -> part.content().lower())
		.column("upper", "numeric", (part) -> part.content().upper())
		.text("unit", (part) -> part.content().unit())
		.text("currency", (part) -> part.content().currency())
		.text("per", (part) -> part.content().per());

	private static final RowInsert<Cited> CITATIONS = RowInsert.<Cited>into("citation")
		.number("id", Cited::id)
		.column("external_id", "uuid", (cited) -> cited.content().externalId())
		.number("claim_id", (cited) -> cited.claim().id())
		.number("relationship_id", (cited) -> cited.claim().relationshipId())
		.number("source_id", (cited) -> cited.content().sourceId())
		.number("source_version_id", (cited) -> cited.content().sourceVersionId())
		.text("excerpt", (cited) -> cited.content().excerpt().words())
		.column("start_offset", "integer", (cited) -> cited.content().excerpt().start())
		.column("end_offset", "integer", (cited) -> cited.content().excerpt().end())
		.text("prefix", (cited) -> cited.content().excerpt().prefix())
		.text("suffix", (cited) -> cited.content().excerpt().suffix())
		.text("locator", (cited) -> cited.content().locator())
		.text("stance", (cited) -> cited.content().stance())
		.text("hedge", (cited) -> cited.content().hedge())
		.column("credibility", "integer", (cited) -> cited.content().credibility())
		.text("language", (cited) -> cited.content().language())
		.text("translation", (cited) -> cited.content().translation())
		.text("translator", (cited) -> cited.content().translator())
		.number("created_by", Cited::by)
		.column("created_at", "timestamptz", Cited::at);

	private static final RowInsert<Revised> REVISIONS = RowInsert.<Revised>into("claim_revision")
		.number("id", Revised::id)
		.number("claim_id", (revised) -> revised.claim().id())
		.number("relationship_id", (revised) -> revised.claim().relationshipId())
		.column("number", "integer", (revised) -> revised.claim().revision())
		.column("content", "jsonb", Revised::content)
		.text("reason", (revised) -> revised.wording().reason())
		.number("author_id", Revised::by)
		.number("proposed_by", (revised) -> revised.wording().proposer())
		.column("created_at", "timestamptz", Revised::at);

	private final JdbcClient jdbc;

	private final JsonMapper json;

	private final Sequences sequences;

	NewRows(JdbcClient jdbc, JsonMapper json, Sequences sequences) {
		this.jdbc = jdbc;
		this.json = json;
		this.sequences = sequences;
	}

	/** A row below a claim, at its place among those of its kind. */
	private record Part<C>(long id, long claim, int position, C content) {
	}

	private record Cited(long id, Claim claim, CitationContent content, long by, Instant at) {
	}

	private record Revised(long id, Claim claim, String content, Wording wording, long by, Instant at) {
	}

	/** A claim with something that belongs to it. */
	record Of<C>(Claim claim, C content) {
	}

	/** Numbers for claims that are to be written. */
	List<Long> numbers(int count) {
		return this.sequences.next("claim_seq", count);
	}

	void addClaims(List<Of<ClaimContent>> begun) {
		CLAIMS.add(begun.stream().map(Of::claim).toList(), this.jdbc);
		PARTICIPANTS.add(parts("participant_seq", begun, ClaimContent::participants), this.jdbc);
		GOODS.add(parts("goods_seq", begun, ClaimContent::goods), this.jdbc);
	}

	private <C> List<Part<C>> parts(String sequence, List<Of<ClaimContent>> begun,
			Function<ClaimContent, List<C>> which) {
		int count = begun.stream().mapToInt((one) -> which.apply(one.content()).size()).sum();
		Iterator<Long> numbers = this.sequences.next(sequence, count).iterator();
		List<Part<C>> parts = new ArrayList<>();
		for (Of<ClaimContent> one : begun) {
			int position = 0;
			for (C content : which.apply(one.content())) {
				parts.add(new Part<>(numbers.next(), one.claim().id(), position++, content));
			}
		}
		return parts;
	}

	/** Keeps the present revision of each claim in the exchange form. */
	void addRevisions(List<Of<Wording>> wordings, long by, Instant at) {
		Iterator<Long> numbers = this.sequences.next("claim_revision_seq", wordings.size()).iterator();
		REVISIONS.add(wordings.stream()
			.map((one) -> new Revised(numbers.next(), one.claim(), this.json.writeValueAsString(one.content().draft()),
					one.content(), by, at))
			.toList(), this.jdbc);
	}

	/** Adds citations and returns their numbers. */
	List<Long> addCitations(List<Of<CitationContent>> cited, long by, Instant at) {
		List<Long> numbers = this.sequences.next("citation_seq", cited.size());
		Iterator<Long> next = numbers.iterator();
		CITATIONS.add(cited.stream().map((one) -> new Cited(next.next(), one.claim(), one.content(), by, at)).toList(),
				this.jdbc);
		return numbers;
	}

}
