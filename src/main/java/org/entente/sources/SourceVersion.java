package org.entente.sources;

import java.time.Instant;
import java.time.LocalDate;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import org.jspecify.annotations.Nullable;

/**
 * A source as we hold it at one time. It never changes, save that a text we did not hold
 * may be supplied.
 */
@Entity
public class SourceVersion {

	@Id
	@GeneratedValue(strategy = GenerationType.SEQUENCE)
	private Long id;

	private long sourceId;

	private int number;

	@Enumerated(EnumType.STRING)
	private VersionKind kind;

	private boolean contentKnown;

	private @Nullable String text;

	private @Nullable String mediaType;

	private @Nullable String sha256;

	private @Nullable Integer characters;

	private @Nullable Long bytes;

	private @Nullable LocalDate capturedOn;

	private @Nullable String capturedHow;

	private @Nullable String note;

	private long createdBy;

	private Instant createdAt;

	protected SourceVersion() {
	}

	SourceVersion(long sourceId, int number, Holding holding, long createdBy, Instant createdAt) {
		this.sourceId = sourceId;
		this.number = number;
		this.kind = holding.kind();
		this.contentKnown = holding.contentKnown();
		this.text = holding.text();
		this.mediaType = holding.mediaType();
		this.sha256 = holding.sha256();
		this.characters = holding.characters();
		this.bytes = holding.bytes();
		this.capturedOn = holding.capturedOn();
		this.capturedHow = holding.capturedHow();
		this.note = holding.note();
		this.createdBy = createdBy;
		this.createdAt = createdAt;
	}

	/**
	 * Takes in the text that was not held; it must be the very text whose hash is
	 * recorded.
	 */
	void supply(CapturedText captured) {
		this.text = captured.text();
		this.characters = captured.characters();
	}

	public long id() {
		return this.id;
	}

	public long sourceId() {
		return this.sourceId;
	}

	public int number() {
		return this.number;
	}

	public boolean contentKnown() {
		return this.contentKnown;
	}

	/** The text, or null when it is not held. */
	public @Nullable String text() {
		return this.text;
	}

	/** Length in Unicode code points, or null when not known. */
	public @Nullable Integer characters() {
		return this.characters;
	}

	@Nullable String sha256() {
		return this.sha256;
	}

	/** What was entered, found to be right. */
	record Holding(VersionKind kind, boolean contentKnown, @Nullable String text, @Nullable String mediaType,
			@Nullable String sha256, @Nullable Integer characters, @Nullable Long bytes, @Nullable LocalDate capturedOn,
			@Nullable String capturedHow, @Nullable String note) {
	}

}
