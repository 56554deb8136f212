package org.entente.api.search;

import java.util.List;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.entente.api.Stretch;
import org.entente.search.ThingFinder;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Finds sources, countries and actors by their words. */
@RestController("apiSearchController")
@RequestMapping("/api/v1/search")
@Tag(name = "search")
class SearchController {

	private final ThingFinder things;

	SearchController(ThingFinder things) {
		this.things = things;
	}

	@GetMapping("/sources")
	@Operation(operationId = "searchSources",
			summary = "Find sources by title, author, outlet and the text that is held; the best first, at most 1,000")
	FoundSourcesJson sources(@RequestParam String q, @ParameterObject Stretch stretch) {
		return FoundSourcesJson.of(this.things.sources(q, stretch.after(), stretch.length()));
	}

	@GetMapping("/names")
	@Operation(operationId = "searchNames",
			summary = "Find countries and actors by what they are called in any language; the best first, at most 50")
	List<FoundNameJson> names(@RequestParam String q) {
		return this.things.names(q, ThingFinder.LARGEST)
			.items()
			.stream()
			.map((hit) -> new FoundNameJson(hit.name(), hit.kind(), hit.address()))
			.toList();
	}

	/** A country, an actor or a relationship that was found. */
	record FoundNameJson(String name, String kind, String address) {
	}

}
