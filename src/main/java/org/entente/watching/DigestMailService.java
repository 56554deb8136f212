package org.entente.watching;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.Objects;
import java.util.Optional;

import org.entente.accounts.Person;
import org.entente.accounts.Role;
import org.entente.shared.RuleViolationException;
import org.entente.shared.Violations;
import org.jspecify.annotations.Nullable;
import org.springframework.mail.MailException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * People choose to get their digest by mail, show with a code that the mailbox is theirs,
 * and end it. Whoever types somebody else's address sends them one code an hour at most.
 */
@Service
@Transactional
public class DigestMailService {

	private static final Duration BETWEEN_CODES = Duration.ofHours(1);

	private static final Duration CODE_WORKS = Duration.ofDays(1);

	private static final SecureRandom RANDOM = new SecureRandom();

	private final DigestMailBook book;

	private final Optional<Post> post;

	private final Clock clock;

	DigestMailService(DigestMailBook book, Optional<Post> post, Clock clock) {
		this.book = book;
		this.post = post;
		this.clock = clock;
	}

	/** Whether this Entente has a mail server. */
	public boolean isAvailable() {
		return this.post.isPresent();
	}

	/** Where the person wants mail; nothing when they want none. */
	@Transactional(readOnly = true)
	public Optional<DigestMail> of(Person owner) {
		return this.book.find(owner);
	}

	/** Notes address and rhythm; a new address is sent a code. */
	public void choose(MailDraft draft, Person by) {
		by.mustBe(Role.READER);
		Violations violations = new Violations();
		String address = address(draft.address(), violations);
		MailRhythm rhythm = violations.required("rhythm", draft.rhythm(), MailRhythm.class);
		violations.throwIfAny();
		if (!this.book.keep(Objects.requireNonNull(address), Objects.requireNonNull(rhythm), now(), by)) {
			sendCode(address, by);
		}
	}

	private static @Nullable String address(@Nullable String typed, Violations violations) {
		String address = violations.required("address", (typed != null) ? typed.strip() : null, 254);
		if (address != null && !MailAddress.isOne(address)) {
			violations.add("address", "mail.address");
		}
		return address;
	}

	private void sendCode(String address, Person by) {
		Post sender = this.post.orElseThrow(() -> new RuleViolationException("address", "mail.none"));
		if (!this.book.mayBeSentCode(address, now().minus(BETWEEN_CODES), by)) {
			throw new RuleViolationException("address", "mail.wait");
		}
		String code = String.format("%08d", RANDOM.nextInt(100_000_000));
		this.book.expect(code, now(), by);
		try {
			sender.sendCode(address, code);
		}
		catch (MailException ex) {
			throw new RuleViolationException("address", "mail.not-sent");
		}
	}

	/** Takes the code back; five wrong ones and it works no more. */
	@Transactional(noRollbackFor = RuleViolationException.class)
	public void confirm(@Nullable String typed, Person by) {
		by.mustBe(Role.READER);
		String code = (typed != null) ? typed.replaceAll("\\s", "") : "";
		if (!this.book.confirm(code, now().minus(CODE_WORKS), now(), by)) {
			throw new RuleViolationException("code", "mail.code");
		}
	}

	/** No more mail. */
	public void end(Person by) {
		by.mustBe(Role.READER);
		this.book.end(now(), by);
	}

	private OffsetDateTime now() {
		return OffsetDateTime.now(this.clock);
	}

}
