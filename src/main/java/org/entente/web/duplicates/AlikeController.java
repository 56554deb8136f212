package org.entente.web.duplicates;

import org.entente.accounts.Person;
import org.entente.actors.MixedScript;
import org.entente.merges.LikenessSearch;
import org.entente.web.Likes;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** Offers what is recorded already, in a part of the page on which somebody types. */
@Controller
@RequestMapping("/duplicates")
class AlikeController {

	private static final String VIEW = "duplicates/alike :: found";

	private final LikenessSearch likeness;

	AlikeController(LikenessSearch likeness) {
		this.likeness = likeness;
	}

	@GetMapping("/claims")
	String claims(Typing typed, @AuthenticationPrincipal Person person, Model model) {
		return show(Likes.of(this.likeness.claims(typed.statement(), typed.relationship(), person)), model);
	}

	@GetMapping("/sources")
	String sources(Typing typed, Model model) {
		return show(Likes.of(this.likeness.sources(typed.source())), model);
	}

	@GetMapping("/actors")
	String actors(Typing typed, Model model) {
		return show(new Likes(this.likeness.actors(typed.names(), typed.kind(), typed.home()),
				MixedScript.in(typed.names())), model);
	}

	@GetMapping("/outlets")
	String outlets(Typing typed, Model model) {
		return show(new Likes(this.likeness.outlets(typed.names(), typed.kind(), typed.owner()),
				MixedScript.in(typed.names())), model);
	}

	private static String show(Likes likes, Model model) {
		model.addAttribute("likes", likes);
		return VIEW;
	}

}
