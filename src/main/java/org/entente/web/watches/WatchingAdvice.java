package org.entente.web.watches;

import org.entente.accounts.Person;
import org.entente.watching.DigestSearch;
import org.entente.watching.WatchSearch;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;

/** Lets every page show whether its thing is watched and what is new. */
@ControllerAdvice(basePackages = "org.entente.web")
class WatchingAdvice {

	private final WatchSearch watches;

	private final DigestSearch digests;

	WatchingAdvice(WatchSearch watches, DigestSearch digests) {
		this.watches = watches;
		this.digests = digests;
	}

	@ModelAttribute("watching")
	Watching watching(@AuthenticationPrincipal @Nullable Person person) {
		return new Watching(person, this.watches, this.digests);
	}

}
