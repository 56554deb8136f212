package org.entente.web.flags;

import org.entente.accounts.AccountSearch;
import org.entente.accounts.AccountState;
import org.entente.accounts.Person;
import org.entente.accounts.Role;
import org.entente.claims.ClaimSearch;
import org.entente.reviews.FlagSearch;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** Gathers what the page of one flag shows. */
@Component
class FlagPage {

	private final FlagSearch flags;

	private final ClaimSearch claims;

	private final AccountSearch accounts;

	FlagPage(FlagSearch flags, ClaimSearch claims, AccountSearch accounts) {
		this.flags = flags;
		this.claims = claims;
		this.accounts = accounts;
	}

	void fill(Model model, long id, Person person) {
		FlagSearch.Raised flag = this.flags.get(id, person);
		model.addAttribute("flag", flag)
			.addAttribute("claim", this.claims.get(flag.claimId(), person))
			.addAttribute("mine", flag.raisedById() == person.id())
			.addAttribute("settles", person.is(Role.RESEARCHER))
			.addAttribute("candidates",
					this.accounts.all()
						.stream()
						.filter((account) -> account.role().includes(Role.RESEARCHER)
								&& account.state() != AccountState.DISABLED)
						.toList());
	}

}
