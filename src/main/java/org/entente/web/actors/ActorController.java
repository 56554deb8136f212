package org.entente.web.actors;

import java.util.List;
import java.util.Map;

import org.entente.accounts.Person;
import org.entente.actors.ActorKind;
import org.entente.actors.ActorRow;
import org.entente.actors.ActorSearch;
import org.entente.actors.ActorService;
import org.entente.actors.MixedScript;
import org.entente.claims.ClaimFilter;
import org.entente.claims.ClaimSearch;
import org.entente.merges.LikenessSearch;
import org.entente.merges.MergeSearch;
import org.entente.merges.Mergeable;
import org.entente.web.Likes;
import org.entente.web.Submission;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Lists, shows, records and describes actors. */
@Controller
@RequestMapping("/actors")
class ActorController {

	private static final int PAGE = 50;

	private static final int CLAIMS = 20;

	private final ActorSearch actors;

	private final ActorService service;

	private final ClaimSearch claims;

	private final MergeSearch merges;

	private final LikenessSearch likeness;

	ActorController(ActorSearch actors, ActorService service, ClaimSearch claims, MergeSearch merges,
			LikenessSearch likeness) {
		this.actors = actors;
		this.service = service;
		this.claims = claims;
		this.merges = merges;
		this.likeness = likeness;
	}

	@GetMapping
	String list(@RequestParam(required = false) @Nullable Long after, Model model) {
		model.addAttribute("actors", this.actors.list(after, PAGE)).addAttribute("parameters", Map.of());
		return "actors/list";
	}

	@GetMapping("/new")
	String blank(Model model) {
		model.addAttribute("form", ActorForm.EMPTY).addAttribute("kinds", ActorKind.values());
		return "actors/new";
	}

	@PostMapping
	ModelAndView record(ActorForm form, @RequestParam(defaultValue = "") String allTheSame, Model model,
			@AuthenticationPrincipal Person person) {
		model.addAttribute("kinds", ActorKind.values());
		Likes likes = allTheSame.isEmpty() ? likes(form) : Likes.NONE;
		if (likes.any()) {
			return Submission.doubted("actors/new", form, model, likes);
		}
		return Submission.of("actors/new", form, model, () -> "/actors/" + this.service.record(form.toDraft(), person));
	}

	private Likes likes(ActorForm form) {
		List<String> name = (form.name() != null) ? List.of(form.name()) : List.of();
		return new Likes(this.likeness.actors(name, form.kind(), form.home()), MixedScript.in(form.name()));
	}

	@GetMapping("/{id:\\d{1,18}}")
	String show(@PathVariable long id, Model model, @AuthenticationPrincipal @Nullable Person person) {
		ActorRow actor = this.actors.get(id);
		model.addAttribute("actor", actor)
			.addAttribute("merges", this.merges.of(Mergeable.ACTOR, id))
			.addAttribute("mixed", MixedScript.in(actor.name()))
			.addAttribute("claims", this.claims.newest(ClaimFilter.ofActor(id), null, CLAIMS, person));
		return "actors/show";
	}

	@GetMapping("/{id}/edit")
	String edit(@PathVariable long id, Model model) {
		ActorRow actor = this.actors.get(id);
		model.addAttribute("actor", actor)
			.addAttribute("form", ActorForm.of(actor))
			.addAttribute("kinds", ActorKind.values());
		return "actors/edit";
	}

	@PostMapping("/{id:\\d{1,18}}")
	ModelAndView describe(@PathVariable long id, ActorForm form, Model model, @AuthenticationPrincipal Person person) {
		model.addAttribute("actor", this.actors.get(id)).addAttribute("kinds", ActorKind.values());
		return Submission.of("actors/edit", form, model, () -> {
			this.service.describe(id, form.versionRead(), form.toDraft(), person);
			return "/actors/" + id;
		});
	}

}
