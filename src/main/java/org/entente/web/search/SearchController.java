package org.entente.web.search;

import java.util.List;
import java.util.stream.Stream;

import jakarta.servlet.http.HttpServletRequest;
import org.entente.accounts.Person;
import org.entente.claims.ClaimFilter;
import org.entente.search.ClaimOrder;
import org.entente.search.Finder;
import org.entente.search.Findings;
import org.entente.search.IndexStatus;
import org.entente.search.SavedSearchService;
import org.entente.search.SavedSearches;
import org.entente.search.SearchAddress;
import org.entente.search.ThingFinder;
import org.entente.shared.RuleViolationException;
import org.entente.shared.Term;
import org.entente.web.Chip;
import org.entente.web.Submission;
import org.entente.web.Wishes;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** One box for claims, excerpts, sources, actors and countries. */
@Controller
class SearchController {

	private static final int SIZE = 25;

	/** Things that are shown beside the claims. */
	private static final int BESIDE = 5;

	private static final String PAGE = "search/index";

	private final Finder finder;

	private final ThingFinder things;

	private final SearchFacets facets;

	private final SavedSearches saved;

	private final SavedSearchService service;

	private final IndexStatus index;

	SearchController(Finder finder, ThingFinder things, SearchFacets facets, SavedSearches saved,
			SavedSearchService service, IndexStatus index) {
		this.finder = finder;
		this.things = things;
		this.facets = facets;
		this.saved = saved;
		this.service = service;
		this.index = index;
	}

	/**
	 * Claims with numbers beside them and a few things; with {@code in=sources} the
	 * sources. Without any wish the page to begin from.
	 */
	@GetMapping("/search")
	ModelAndView search(@ModelAttribute("form") ClaimFilter filter, @RequestParam(required = false) @Nullable String in,
			@RequestParam(required = false) @Nullable String order,
			@RequestParam(required = false) @Nullable String after, @AuthenticationPrincipal @Nullable Person person,
			HttpServletRequest request, Model model) {
		ClaimOrder.Kind kind = Term.find(ClaimOrder.Kind.class, order).orElse(null);
		SearchAddress address = new SearchAddress(filter, kind);
		Wishes wishes = Wishes.of(address.parameters());
		model.addAttribute("wishes", wishes.pairs())
			.addAttribute("query", address.query())
			.addAttribute("chips", Chip.of(Wishes.of(filter.parameters()), "/search"))
			.addAttribute("facets", List.of())
			.addAttribute("panel", Finder.FACETS)
			.addAttribute("orders", Order.of(filter))
			.addAttribute("state", this.index.state())
			.addAttribute("comparison", this.index.comparison());
		if (filter.parameters().isEmpty()) {
			return begin(person, model);
		}
		try {
			if ("sources".equals(in)) {
				model.addAttribute("sources", this.things.sources(filter.q(), after, SIZE))
					.addAttribute("wishes", wishes.and("in", "sources").pairs());
				return new ModelAndView("search/sources", model.asMap());
			}
			find(address, after, person, model);
			if (person != null && after == null && Intent.of(request).isToSearch()) {
				this.service.remember(address, person);
			}
			return new ModelAndView(PAGE, model.asMap());
		}
		catch (RuleViolationException ex) {
			model.addAttribute("facets", this.facets.of(filter, null));
			return Submission.rejected(PAGE, filter, model, ex);
		}
	}

	private ModelAndView begin(@Nullable Person person, Model model) {
		if (person != null) {
			model.addAttribute("own", this.saved.own(person))
				.addAttribute("shared", this.saved.shared(person))
				.addAttribute("recent", this.saved.recent(person));
		}
		return new ModelAndView("search/begin", model.asMap());
	}

	/** The same search in an order, with its address. */
	record Order(ClaimOrder.Kind kind, String address) {

		static List<Order> of(ClaimFilter filter) {
			Wishes wishes = Wishes.of(filter.parameters());
			return Stream.of(ClaimOrder.Kind.values())
				.map((kind) -> new Order(kind, wishes.and("order", kind.word()).at("/search")))
				.toList();
		}

		public String label() {
			return switch (this.kind) {
				case RELEVANCE -> "best fit";
				case NEWEST -> "newest in the record";
				case DATE -> "latest date";
			};
		}

	}

	private void find(SearchAddress address, @Nullable String after, @Nullable Person person, Model model) {
		ClaimFilter filter = address.filter();
		Findings findings = this.finder.find(filter, address.effectiveOrder(), after, SIZE, person);
		model.addAttribute("findings", findings)
			.addAttribute("facets", this.facets.of(filter.spelledOut(), findings.counts()))
			.addAttribute("others", this.things.sources(filter.q(), null, BESIDE))
			.addAttribute("names", this.things.names(filter.q(), BESIDE));
	}

	/** What somebody may be about to type. */
	@GetMapping("/search/suggestions")
	String suggest(@RequestParam(defaultValue = "") String q, Model model) {
		model.addAttribute("suggestions", this.things.suggestions(q));
		return "search/suggestions";
	}

	/** Has every node build its index anew. */
	@PostMapping("/search/rebuilds")
	String rebuild(@AuthenticationPrincipal Person person) {
		this.index.rebuild(person);
		return "redirect:/search";
	}

}
