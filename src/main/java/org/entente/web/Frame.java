package org.entente.web;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

import org.entente.accounts.Person;
import org.entente.history.AsOf;
import org.entente.shared.Age;
import org.jspecify.annotations.Nullable;

/**
 * What stands around every page.
 *
 * @param person who is signed in, or null
 * @param section first segment of the address, marked in the navigation
 * @param today day in UTC
 * @param now the moment the page is made, for ages in words
 * @param waiting claims that wait for review, at most 100; 0 for people who do not review
 * @param demo whether this is the demonstration record
 * @param past that the page can be read as it stood once, and as of when it is; null for
 * pages about the work to be done now. Nobody can change the past, so nobody is signed in
 * there.
 */
record Frame(@Nullable Person person, String section, LocalDate today, Instant now, int waiting, boolean demo,
		@Nullable Past past) {

	/** Around a part of the page that is the same for everybody for a day. */
	Frame forEverybody() {
		return new Frame(null, "", this.today, Instant.MIN, 0, false,
				(this.past != null) ? new Past(this.past.asOf(), "", new Wishes(List.of())) : null);
	}

	/** The instant at which the record is read, or null for now. */
	public @Nullable AsOf asOf() {
		return (this.past != null) ? this.past.asOf() : null;
	}

	/** How long something has lasted: "3 days". */
	public String age(Instant since) {
		return Age.words(since, this.now);
	}

}
