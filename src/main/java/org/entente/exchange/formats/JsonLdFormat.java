package org.entente.exchange.formats;

import java.io.IOException;
import java.io.OutputStream;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;

import org.entente.claims.ClaimCard;
import org.entente.claims.ClaimCard.Cited;
import org.entente.exchange.ExportFormat;
import org.entente.exchange.Extract;
import org.entente.exchange.Subject;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * Linked data: each claim as a ClaimReview of schema.org, and where it comes from in the
 * words of PROV. The evidence state is a rating in words; it has no number.
 */
@Component
class JsonLdFormat implements ExportFormat {

	private static final Map<String, Object> CONTEXT = context();

	private final JsonMapper json;

	JsonLdFormat(JsonMapper json) {
		this.json = json;
	}

	@Override
	public About about() {
		return new About("jsonld", "application/ld+json", "JSON-LD", "ClaimReview and PROV, for linked data",
				EnumSet.of(Subject.CLAIMS));
	}

	private static Map<String, Object> context() {
		Members context = new Members();
		context.put("@vocab", "https://schema.org/");
		context.put("prov", "http://www.w3.org/ns/prov#");
		context.put("xsd", "http://www.w3.org/2001/XMLSchema#");
		context.put("prov:generatedAtTime", Map.of("@type", "xsd:dateTime"));
		return context;
	}

	@Override
	public void write(Extract extract, OutputStream out) throws IOException {
		JsonStream stream = new JsonStream(this.json, out);
		stream.begin().put("@context", CONTEXT).put("@id", extract.page()).list("@graph");
		extract.each(ClaimCard.class, (claim) -> stream.add(review(claim, extract)));
		stream.end();
	}

	private static Map<String, Object> review(ClaimCard claim, Extract extract) {
		String address = extract.address("/claims/" + claim.id());
		Members review = new Members();
		review.put("@type", List.of("ClaimReview", "prov:Entity"));
		review.put("@id", address);
		review.put("identifier", "urn:uuid:" + claim.externalId());
		review.put("url", address);
		review.put("datePublished", claim.createdAt().atOffset(ZoneOffset.UTC).toLocalDate());
		review.put("dateModified", claim.changedAt().atOffset(ZoneOffset.UTC).toLocalDate());
		review.put("author",
				new Members().with("@type", "Organization").with("name", "Entente").with("url", extract.instance()));
		review.put("claimReviewed", claim.statement());
		review.put("itemReviewed", reviewed(claim, extract));
		review.put("reviewRating",
				new Members().with("@type", "Rating")
					.with("alternateName", claim.evidence().word())
					.with("ratingExplanation",
							"%d sources, %d independent origins".formatted(claim.sources(), claim.origins())));
		review.put("prov:generatedAtTime", claim.changedAt());
		review.put("prov:specializationOf", Map.of("@id", address + "/revisions/" + claim.revision()));
		review.put("prov:wasDerivedFrom",
				claim.standing()
					.stream()
					.map((cited) -> Map.of("@id", extract.address("/sources/" + cited.sourceId())))
					.distinct()
					.toList());
		return review;
	}

	private static Map<String, Object> reviewed(ClaimCard claim, Extract extract) {
		Members reviewed = new Members();
		reviewed.put("@type", "Claim");
		reviewed.put("text", claim.statement());
		reviewed.with("temporalCoverage", (claim.date() != null) ? claim.date().toString() : null);
		reviewed.with("contentLocation", place(claim));
		List<Map<String, Object>> appearances = new ArrayList<>();
		claim.standing().forEach((cited) -> appearances.add(appearance(cited, extract)));
		reviewed.put("appearance", appearances);
		return reviewed;
	}

	private static @Nullable Map<String, Object> place(ClaimCard claim) {
		String name = (claim.place() != null) ? claim.place() : claim.placeCountry();
		return named("Place", name);
	}

	private static Map<String, Object> appearance(Cited cited, Extract extract) {
		Members work = new Members();
		work.put("@type", List.of("CreativeWork", "prov:Entity"));
		work.put("@id", extract.address("/sources/" + cited.sourceId()));
		work.put("name", cited.caption());
		work.with("url", cited.url());
		work.with("datePublished", cited.published());
		work.with("author", named("Thing", cited.author()));
		work.with("publisher", named("Organization", cited.outlet()));
		Members quotation = new Members();
		quotation.put("@type", "Quotation");
		quotation.put("identifier", "urn:uuid:" + cited.externalId());
		quotation.put("text", cited.excerpt());
		quotation.with("inLanguage", cited.language());
		quotation.put("description", cited.stance().word());
		work.put("hasPart", quotation);
		return work;
	}

	private static @Nullable Map<String, Object> named(String type, @Nullable String name) {
		return (name != null) ? new Members().with("@type", type).with("name", name) : null;
	}

}
