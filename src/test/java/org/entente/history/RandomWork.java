package org.entente.history;

import java.util.List;
import java.util.Random;

import org.entente.People;
import org.entente.accounts.Person;
import org.entente.claims.CitationService;
import org.entente.claims.ClaimCard;
import org.entente.claims.ClaimSearch;
import org.entente.claims.ClaimService;
import org.entente.claims.Drafts;
import org.entente.reviews.FlagService;
import org.entente.reviews.ReviewDraft;
import org.entente.reviews.ReviewService;
import org.entente.shared.NotAllowedException;
import org.entente.shared.RuleViolationException;
import org.entente.shared.StaleVersionException;
import org.entente.sources.Library;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.orm.ObjectOptimisticLockingFailureException;
import org.springframework.transaction.support.TransactionTemplate;

/** What researchers, reviewers and a console might do to the record, at random. */
@TestComponent
public class RandomWork {

	private static final String TEXT = "They trade missiles. They trade oil. They have reportedly traded since 1983.";

	private final ClaimService claims;

	private final ClaimSearch search;

	private final CitationService citations;

	private final ReviewService reviews;

	private final FlagService flags;

	private final Library library;

	private final JdbcClient jdbc;

	private final TransactionTemplate transactions;

	private final People people;

	private List<Person> researchers = List.of();

	private List<Person> reviewers = List.of();

	RandomWork(ClaimService claims, ClaimSearch search, CitationService citations, ReviewService reviews,
			FlagService flags, Library library, JdbcClient jdbc, TransactionTemplate transactions, People people) {
		this.claims = claims;
		this.search = search;
		this.citations = citations;
		this.reviews = reviews;
		this.flags = flags;
		this.library = library;
		this.jdbc = jdbc;
		this.transactions = transactions;
		this.people = people;
	}

	/** Who does it: made once, because making people is slow. */
	public void begin() {
		if (this.researchers.isEmpty()) {
			this.researchers = List.of(this.people.researcher(), this.people.researcher());
			this.reviewers = List.of(this.people.reviewer(), this.people.reviewer());
		}
	}

	private static Person any(List<Person> people, Random random) {
		return people.get(random.nextInt(people.size()));
	}

	/** Does one thing; that somebody else was faster is part of life. */
	public void step(Random random) {
		try {
			List<Long> known = this.jdbc.sql("SELECT id FROM claim WHERE status <> 'DRAFT' ORDER BY id")
				.query(Long.class)
				.list();
			if (known.size() < 3) {
				record(random);
			}
			else {
				change(known.get(random.nextInt(known.size())), random);
			}
		}
		catch (RuleViolationException | NotAllowedException | StaleVersionException
				| ObjectOptimisticLockingFailureException ex) {
			// Nothing was written
		}
	}

	private void change(long claim, Random random) {
		ClaimCard card = this.search.get(claim, this.people.first());
		switch (random.nextInt(8)) {
			case 0, 1 -> record(random);
			case 2 -> this.claims.revise(claim, card.version(), Drafts.missiles("Version " + random.nextInt()),
					"Because", any(this.researchers, random));
			case 3 -> this.reviews.decide(claim,
					new ReviewDraft(random.nextBoolean() ? "accepted" : "rejected", "So", card.version()),
					any(this.reviewers, random));
			case 4 -> this.citations.cite(claim, Drafts.citing(source(random), "They trade oil."),
					any(this.researchers, random));
			case 5 -> this.flags.raise(claim, "dated", "Look", any(this.researchers, random));
			case 6 -> console(claim, random);
			default -> this.claims.retract(claim, card.version(), "Wrong", any(this.researchers, random));
		}
	}

	private void record(Random random) {
		this.claims.record(null, Drafts.missiles("They trade " + random.nextInt()),
				List.of(Drafts.citing(source(random), "They trade missiles.")), true, any(this.researchers, random));
	}

	private String source(Random random) {
		Person researcher = any(this.researchers, random);
		String source = this.library.holding(TEXT, researcher);
		if (source.hashCode() % 2 == 0) {
			this.library.derive(source, null, researcher);
		}
		return source;
	}

	/** Several tables in one transaction, without the application. */
	private void console(long claim, Random random) {
		this.transactions.executeWithoutResult((status) -> {
			this.jdbc.sql("UPDATE claim SET place = :place WHERE id = :id")
				.param("place", "Place " + random.nextInt())
				.param("id", claim)
				.update();
			this.jdbc.sql("DELETE FROM goods WHERE claim_id = :id").param("id", claim).update();
			this.jdbc.sql(
					"INSERT INTO goods (id, claim_id, position, what, qualifier) VALUES (nextval('goods_seq'), :id, 0, 'oil', 'SOME')")
				.param("id", claim)
				.update();
			this.jdbc.sql("UPDATE citation SET locator = 'page 3' WHERE claim_id = :id").param("id", claim).update();
		});
	}

}
