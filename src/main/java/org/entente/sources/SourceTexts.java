package org.entente.sources;

import java.util.Optional;
import java.util.UUID;

import org.entente.accounts.Person;
import org.entente.accounts.Role;
import org.entente.shared.Change;
import org.entente.shared.ChangeLog;
import org.entente.shared.NotFoundException;
import org.entente.shared.RuleViolationException;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/** The texts of source versions: what citations are checked against. */
@Service
@Transactional
public class SourceTexts {

	private final SourceRepository sources;

	private final SourceVersionRepository versions;

	private final TextReader reader;

	private final TransactionTemplate transactions;

	private final ApplicationEventPublisher events;

	private final ChangeLog log;

	SourceTexts(SourceRepository sources, SourceVersionRepository versions, TextReader reader,
			TransactionTemplate transactions, ApplicationEventPublisher events, ChangeLog log) {
		this.sources = sources;
		this.versions = versions;
		this.reader = reader;
		this.transactions = transactions;
		this.events = events;
		this.log = log;
	}

	/** A version of a source, the newest with known content when no number is given. */
	@Transactional(readOnly = true)
	public Optional<SourceVersion> find(UUID sourceId, @Nullable Integer number) {
		return this.sources.findByExternalId(sourceId)
			.flatMap((source) -> (number != null) ? this.versions.findBySourceIdAndNumber(source.id(), number)
					: this.versions.findFirstBySourceIdAndContentKnownTrueOrderByNumberDesc(source.id()));
	}

	@Transactional(readOnly = true)
	public boolean exists(UUID sourceId) {
		return this.sources.findByExternalId(sourceId).isPresent();
	}

	@Transactional(readOnly = true)
	public SourceVersion get(long sourceId, int number) {
		return this.versions.findBySourceIdAndNumber(sourceId, number)
			.orElseThrow(() -> new NotFoundException("version", sourceId + "/" + number));
	}

	/** The whole text of a version, or nothing where it is not held. */
	@Transactional(readOnly = true)
	public Optional<String> text(long sourceId, int number) {
		return Optional.ofNullable(get(sourceId, number).text());
	}

	/** One page of the text of a version, or nothing where the text is not held. */
	@Transactional(readOnly = true)
	public Optional<Passage> passage(long sourceId, int number, int page) {
		return Optional.ofNullable(get(sourceId, number).text()).map((text) -> Passage.of(text, page));
	}

	/**
	 * Supplies the text of a version that was not held; refused unless it is the very
	 * file whose hash is recorded. It is read before the transaction begins.
	 */
	@Transactional(propagation = Propagation.SUPPORTS)
	public void supply(long sourceId, int number, @Nullable Upload file, Person by) {
		by.mustBe(Role.RESEARCHER);
		if (file == null) {
			throw new RuleViolationException("file", "required");
		}
		CapturedText captured = this.reader.read(file);
		this.transactions.executeWithoutResult((status) -> {
			Source source = this.sources.findLockedById(sourceId)
				.orElseThrow(() -> new NotFoundException("source", sourceId));
			supply(source, get(sourceId, number), captured, by);
		});
	}

	private void supply(Source source, SourceVersion version, CapturedText captured, Person by) {
		if (version.text() != null || version.sha256() == null) {
			throw new RuleViolationException("file", "version.text-not-wanted");
		}
		if (!captured.sha256().equals(version.sha256())) {
			throw new RuleViolationException("file", "version.other-hash");
		}
		version.supply(captured);
		this.versions.flush();
		this.log.add(new Change("source", source.id(), "text supplied", by.id(), "version " + version.number()));
		this.events
			.publishEvent(new VersionArrived(source.id(), source.caption(), version.id(), version.number(), by.id()));
	}

}
