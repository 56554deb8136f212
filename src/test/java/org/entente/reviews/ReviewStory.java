package org.entente.reviews;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

import org.entente.accounts.Person;
import org.entente.claims.CitationService;
import org.entente.claims.ClaimCard;
import org.entente.claims.ClaimSearch;
import org.entente.claims.ClaimService;
import org.entente.claims.Drafts;
import org.entente.sources.Library;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.context.annotation.Import;

/** Claims on their way through review. */
@TestComponent
@Import(Library.class)
public class ReviewStory {

	private final ClaimService claims;

	private final ClaimSearch search;

	private final ReviewService reviews;

	private final CitationService citations;

	private final Library library;

	ReviewStory(ClaimService claims, ClaimSearch search, ReviewService reviews, CitationService citations,
			Library library) {
		this.claims = claims;
		this.search = search;
		this.reviews = reviews;
		this.citations = citations;
		this.library = library;
	}

	/** A claim that waits, recorded by this person from a source of their own. */
	public long submitted(Person by) {
		return recorded(true, by);
	}

	public long draft(Person by) {
		return recorded(false, by);
	}

	private long recorded(boolean submit, Person by) {
		String source = this.library.holding("They gave arms. Nobody confirmed it.", by);
		return this.claims.record(null, Drafts.missiles(), List.of(Drafts.citing(source, "They gave arms.")), submit,
				by);
	}

	public ClaimCard card(long claim, Person reader) {
		return this.search.get(claim, reader);
	}

	public BatchDraft.Read read(long claim, Person reader) {
		return new BatchDraft.Read(claim, card(claim, reader).version());
	}

	public void revise(long claim, String statement, Person by) {
		this.claims.revise(claim, card(claim, by).version(), Drafts.missiles(statement), "closer", by);
	}

	/** Withdraws all that is cited for it. */
	public void withdrawCitations(long claim, Person by) {
		card(claim, by).citations()
			.forEach((cited) -> this.citations.retract(claim, cited.id(), "Not about this.", by));
	}

	/** Decides on the claim as it stands and returns the number of the decision. */
	public long decide(long claim, String decision, Person by) {
		return this.reviews.decide(claim, new ReviewDraft(decision, "read it", card(claim, by).version()), by);
	}

	/** Does all of it at the same moment; what went wrong is among the results. */
	public static List<Object> atOnce(List<Callable<Object>> deeds) {
		CyclicBarrier start = new CyclicBarrier(deeds.size());
		ExecutorService threads = Executors.newFixedThreadPool(deeds.size());
		try {
			List<Future<Object>> running = deeds.stream().map((deed) -> threads.submit(() -> {
				start.await();
				try {
					return deed.call();
				}
				catch (Exception ex) {
					return ex;
				}
			})).toList();
			List<Object> results = new ArrayList<>();
			for (Future<Object> one : running) {
				results.add(one.get());
			}
			return results;
		}
		catch (Exception ex) {
			throw new AssertionError(ex);
		}
		finally {
			threads.shutdownNow();
		}
	}

}
