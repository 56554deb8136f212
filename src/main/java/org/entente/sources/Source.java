package org.entente.sources;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import org.entente.shared.EdtfDate;
import org.jspecify.annotations.Nullable;

/** One published item: article, report, photograph, broadcast, dataset. */
@Entity
public class Source {

	@Id
	@GeneratedValue(strategy = GenerationType.SEQUENCE)
	private Long id;

	/** Never in an update: the lock would shut out whoever only refers to the row. */
	@Column(updatable = false)
	private UUID externalId;

	private @Nullable Long outletId;

	@Enumerated(EnumType.STRING)
	private SourceKind kind;

	private @Nullable String title;

	private @Nullable String author;

	private @Nullable String language;

	private @Nullable String published;

	private @Nullable LocalDate publishedEarliest;

	private @Nullable LocalDate publishedLatest;

	private @Nullable String publishedAsWritten;

	private @Nullable String url;

	private @Nullable String note;

	/** Computed from the derivations, in SQL. */
	@Column(insertable = false, updatable = false)
	private boolean lineageUnknown;

	private long createdBy;

	private Instant createdAt;

	@Version
	private int version;

	protected Source() {
	}

	Source(UUID externalId, Description description, long createdBy, Instant createdAt) {
		this.externalId = externalId;
		this.createdBy = createdBy;
		this.createdAt = createdAt;
		describe(description);
	}

	void describe(Description description) {
		this.outletId = description.outletId();
		this.kind = description.kind();
		this.title = description.title();
		this.author = description.author();
		this.language = description.language();
		EdtfDate date = description.published();
		this.published = (date != null) ? date.toString() : null;
		this.publishedEarliest = (date != null) ? date.earliest() : null;
		this.publishedLatest = (date != null) ? date.latest() : null;
		this.publishedAsWritten = description.publishedAsWritten();
		this.url = description.url();
		this.note = description.note();
	}

	public long id() {
		return this.id;
	}

	public UUID externalId() {
		return this.externalId;
	}

	/** A few words by which people know it. */
	String caption() {
		return (this.title != null) ? this.title : "untitled " + this.kind.word();
	}

	int version() {
		return this.version;
	}

	/** What was entered, found to be right. */
	record Description(@Nullable Long outletId, SourceKind kind, @Nullable String title, @Nullable String author,
			@Nullable String language, @Nullable EdtfDate published, @Nullable String publishedAsWritten,
			@Nullable String url, @Nullable String note) {
	}

}
