package org.entente.api.imports;

import java.util.Comparator;
import java.util.List;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.entente.accounts.Person;
import org.entente.api.Listing;
import org.entente.exchange.ImportSearch;
import org.entente.exchange.MappingFit;
import org.entente.exchange.SavedMapping;
import org.entente.exchange.SavedMappings;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Says which saved mappings fit the columns of a file. */
@RestController("apiFittingMappingsController")
@RequestMapping("/api/v1/imports/{number}/mappings")
@Tag(name = "imports")
class FittingMappingsController {

	private final ImportSearch search;

	private final SavedMappings mappings;

	FittingMappingsController(ImportSearch search, SavedMappings mappings) {
		this.search = search;
		this.mappings = mappings;
	}

	@GetMapping
	@Operation(operationId = "listFittingMappings",
			summary = "Saved mappings you may apply to an import, those that fit its columns first")
	Listing<FittingMappingJson> list(@PathVariable long number, @AuthenticationPrincipal Person reader) {
		List<String> header = this.search.get(number, reader).header();
		List<FittingMappingJson> fitting = this.mappings.all(reader)
			.stream()
			.map((saved) -> FittingMappingJson.of(saved, saved.fit(header)))
			.sorted(Comparator.comparing((one) -> !one.fits()))
			.toList();
		return new Listing<>(fitting, null);
	}

	/** A saved mapping, and how far it fits the columns of a file. */
	record FittingMappingJson(long number, String name, boolean shared, String owner, boolean fits,
			List<String> missing, List<String> unknown) {

		static FittingMappingJson of(SavedMapping saved, MappingFit fit) {
			return new FittingMappingJson(saved.id(), saved.name(), saved.shared(), saved.owner(), fit.exact(),
					fit.missing(), fit.unknown());
		}

	}

}
