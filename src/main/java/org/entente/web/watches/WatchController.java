package org.entente.web.watches;

import org.entente.accounts.Person;
import org.entente.watching.DigestSearch;
import org.entente.watching.WatchKind;
import org.entente.watching.WatchRow;
import org.entente.watching.WatchSearch;
import org.entente.watching.WatchService;
import org.entente.web.Submission;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Lists the own watches with what is new in them; begins, names and ends them. */
@Controller
@RequestMapping("/watches")
class WatchController {

	private static final int SIZE = 50;

	private final WatchSearch watches;

	private final WatchService service;

	private final DigestSearch digests;

	private final String address;

	WatchController(WatchSearch watches, WatchService service, DigestSearch digests,
			@Value("${entente.address}") String address) {
		this.address = address.replaceAll("/+$", "");
		this.watches = watches;
		this.service = service;
		this.digests = digests;
	}

	@GetMapping
	String list(@AuthenticationPrincipal Person person, Model model) {
		model.addAttribute("digest", this.digests.of(person));
		return "watches/index";
	}

	/** Asks how a filter is to be called. */
	@GetMapping("/new")
	String blank(@RequestParam(defaultValue = "") String filter, Model model) {
		model.addAttribute("form", new WatchForm(WatchKind.FILTER.word(), null, filter, null));
		return "watches/new";
	}

	@PostMapping
	ModelAndView begin(WatchForm form, @AuthenticationPrincipal Person person, Model model) {
		return Submission.of("watches/new", form, model, () -> {
			WatchRow row = this.watches.get(this.service.begin(form.toDraft(), person), person);
			return WatchAddress.of(row.kind(), row.target(), row.parameters());
		});
	}

	@GetMapping("/{id}")
	String show(@PathVariable long id, @RequestParam(required = false) @Nullable String after,
			@AuthenticationPrincipal Person person, Model model) {
		WatchRow watch = this.watches.get(id, person);
		model.addAttribute("form", new WatchForm(null, null, null, watch.name()));
		return show(watch, after, model);
	}

	private String show(WatchRow watch, @Nullable String after, Model model) {
		Long number = (after != null && after.matches("\\d{1,18}")) ? Long.valueOf(after) : null;
		model.addAttribute("watch", watch)
			.addAttribute("feedAddress", this.address + "/watches/" + watch.id() + ".atom")
			.addAttribute("slice", this.digests.history(watch, number, SIZE));
		return "watches/show";
	}

	@PostMapping("/{id}/name")
	ModelAndView rename(@PathVariable long id, WatchForm form, @AuthenticationPrincipal Person person, Model model) {
		show(this.watches.get(id, person), null, model);
		return Submission.of("watches/show", form, model, () -> {
			this.service.rename(id, form.name(), person);
			return "/watches/" + id;
		});
	}

	@PostMapping("/{id}/end")
	String end(@PathVariable long id, @AuthenticationPrincipal Person person) {
		this.service.end(id, person);
		return "redirect:/watches";
	}

	/** Marks as read what the page showed, of one watch or of all. */
	@PostMapping("/reading")
	ModelAndView read(@RequestParam(required = false) @Nullable String upTo,
			@RequestParam(required = false) @Nullable Long watch, @AuthenticationPrincipal Person person, Model model) {
		model.addAttribute("digest", this.digests.of(person));
		return Submission.of("watches/index", WatchForm.EMPTY, model, () -> {
			this.service.markRead(watch, upTo, person);
			return "/watches";
		});
	}

}
