package org.entente.exchange;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.Stream;

import org.entente.claims.ClaimCard;
import org.entente.shared.EdtfDate;
import org.entente.shared.EdtfSyntaxException;
import org.entente.sources.SourceKind;
import org.entente.sources.SourceRow;
import org.jspecify.annotations.Nullable;

/**
 * Something that can be cited in a text: one revision of a claim, a source, a page of the
 * record.
 *
 * @param key short name of the reference
 * @param author as printed; several stand between semicolons
 * @param container what it appeared in
 * @param issued EDTF, or the words of the source
 * @param accessed day on which it was read here; null where it has no address
 */
public record Work(String key, Kind kind, String title, @Nullable String author, @Nullable String container,
		@Nullable String issued, @Nullable String version, @Nullable String language, @Nullable String url,
		@Nullable LocalDate accessed) {

	private static final String HERE = "Entente";

	private static final String DAY = "\\d{4}(-\\d\\d(-\\d\\d)?)?";

	/** What kind of thing a work is, in the words of those who keep references. */
	public enum Kind {

		PAGE("webpage", "ELEC", "misc"), NEWS("article-newspaper", "NEWS", "article"),
		REPORT("report", "RPRT", "techreport"), BLOG_POST("post-weblog", "BLOG", "misc"), POST("post", "ELEC", "misc"),
		PICTURE("graphic", "ART", "misc"), BROADCAST("broadcast", "VIDEO", "misc"), DATASET("dataset", "DATA", "misc"),
		PAPER("article-journal", "JOUR", "article"), DOCUMENT("document", "GEN", "misc");

		private final String csl;

		private final String ris;

		private final String bibtex;

		Kind(String csl, String ris, String bibtex) {
			this.csl = csl;
			this.ris = ris;
			this.bibtex = bibtex;
		}

		/** Type in the Citation Style Language 1.0.2. */
		public String csl() {
			return this.csl;
		}

		public String ris() {
			return this.ris;
		}

		public String bibtex() {
			return this.bibtex;
		}

		private static Kind of(SourceKind kind) {
			return switch (kind) {
				case ARTICLE -> NEWS;
				case REPORT -> REPORT;
				case BLOG_POST -> BLOG_POST;
				case SOCIAL_MEDIA_POST -> POST;
				case PHOTOGRAPH -> PICTURE;
				case BROADCAST -> BROADCAST;
				case DATASET -> DATASET;
				case PAPER -> PAPER;
				case ESSAY, STATEMENT, OTHER -> DOCUMENT;
			};
		}

	}

	/** A claim, in the revision that stands now. */
	public static Work of(ClaimCard claim, String instance, LocalDate today) {
		return new Work("entente-claim-" + claim.id(), Kind.PAGE, claim.statement(), null, HERE,
				LocalDate.ofInstant(claim.changedAt(), ZoneOffset.UTC).toString(), Integer.toString(claim.revision()),
				"en", instance + "/claims/" + claim.id() + "/revisions/" + claim.revision(), today);
	}

	/** What was published, not what we say of it. */
	public static Work of(SourceRow source, LocalDate today) {
		String title = (source.title() != null) ? source.title() : "[" + source.caption() + "]";
		String issued = (source.published() != null) ? source.published() : source.publishedAsWritten();
		return new Work("entente-source-" + source.id(), Kind.of(source.kind()), title, source.author(),
				source.outlet(), issued, null, source.language(), source.url(), (source.url() != null) ? today : null);
	}

	/**
	 * A page that changes.
	 * @param address at which it can always be read as it stood
	 */
	public static Work page(String key, String title, String address, @Nullable LocalDate today) {
		return new Work(key, Kind.PAGE, title, null, HERE, null, null, "en", address, today);
	}

	/** Each author by itself, as printed. */
	public List<String> authors() {
		return (this.author == null) ? List.of()
				: Stream.of(this.author.split(";")).map(String::strip).filter((name) -> !name.isEmpty()).toList();
	}

	/** Both ends of the issue where it lasted and both are certain; else empty. */
	public List<List<Integer>> issuedRange() {
		if (this.issued == null || !this.issued.matches(DAY + "/" + DAY)) {
			return List.of();
		}
		return Stream.of(this.issued.split("/")).map(Work::parts).toList();
	}

	/** When it was issued, in words: those of the source, or of a date in figures. */
	public @Nullable String issuedInWords() {
		if (this.issued == null) {
			return null;
		}
		try {
			return EdtfDate.parse(this.issued).inWords().replaceFirst("^the ", "");
		}
		catch (EdtfSyntaxException ex) {
			return this.issued;
		}
	}

	private static List<Integer> parts(String date) {
		return Stream.of(date.split("-")).map(Integer::valueOf).toList();
	}

	/**
	 * Year, month and day of the issue as far as they are one certain date; else empty.
	 */
	public List<Integer> issuedParts() {
		if (this.issued == null || !this.issued.matches(DAY + "[?~%]?")) {
			return List.of();
		}
		return parts(this.issued.replaceAll("[?~%]", ""));
	}

	/** Whether the date of the issue is given as about or perhaps. */
	public boolean isAbout() {
		return this.issued != null && this.issued.matches(".*[?~%]");
	}

}
