package org.entente.api.imports;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.entente.accounts.Person;
import org.entente.api.Listing;
import org.entente.api.Stretch;
import org.entente.exchange.ImportSearch;
import org.entente.exchange.ImportService;
import org.entente.exchange.SavedMapping;
import org.entente.exchange.SavedMappingService;
import org.entente.exchange.SavedMappings;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Takes files of rows in and says how their rows become claims. */
@RestController("apiImportsController")
@RequestMapping("/api/v1/imports")
@Tag(name = "imports")
class ImportsController {

	private final ImportService imports;

	private final ImportSearch search;

	private final RowFaults faults;

	private final SavedMappings mappings;

	private final SavedMappingService saved;

	ImportsController(ImportService imports, ImportSearch search, RowFaults faults, SavedMappings mappings,
			SavedMappingService saved) {
		this.mappings = mappings;
		this.saved = saved;
		this.imports = imports;
		this.search = search;
		this.faults = faults;
	}

	/** Countries by words of the file that do not say them. */
	record NewResolutionJson(@Nullable Map<String, String> countries) {
	}

	/** Actors by names in the file that do not say them. */
	record NewActorResolutionJson(@Nullable Map<String, String> actors) {
	}

	@GetMapping
	@Operation(operationId = "listImports", summary = "Imports, the latest first; without their counts")
	ResponseEntity<Listing<ImportJson>> list(@ParameterObject Stretch stretch, @AuthenticationPrincipal Person reader) {
		return Listing.answer(this.search.newest(stretch.number(), stretch.length(), reader),
				(row) -> ImportJson.of(row, null), "/api/v1/imports",
				Map.of("size", Integer.toString(stretch.length())));
	}

	@PostMapping(consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
	@Operation(operationId = "uploadImport", summary = "Send a file of rows",
			description = "CSV, TSV, XLSX, JSON, NDJSON or GeoJSON. It is read whole or refused; nothing becomes of its rows yet. What is left out of the layout is found out, and the mapping is the saved one that is named, else the last that was used for the same columns, or a guess.")
	ResponseEntity<ImportJson> upload(@ModelAttribute ImportFile body, @AuthenticationPrincipal Person by)
			throws IOException {
		Optional<SavedMapping> chosen = body.chosen(this.mappings, by);
		try (InputStream content = body.content().getInputStream()) {
			long number = this.imports.upload(body.toArrival(), content, by);
			chosen.ifPresent((mapping) -> this.saved.apply(mapping, number, by));
			return ResponseEntity.created(URI.create("/api/v1/imports/" + number)).body(show(number, by));
		}
	}

	@GetMapping("/{number}")
	@Operation(operationId = "getImport",
			summary = "Read an import: its mapping, where it stands, what became of its rows")
	ImportJson show(@PathVariable long number, @AuthenticationPrincipal Person reader) {
		var file = this.search.get(number, reader);
		return ImportJson.of(file, CountsJson.of(file));
	}

	@PutMapping("/{number}/mapping")
	@Operation(operationId = "mapImport", summary = "Say how rows become claims",
			description = "Replaces the mapping, except for its countries; a saved mapping is applied by its name and alone, as far as the columns of the file go. What was found out about the rows before is forgotten.")
	ImportJson map(@PathVariable long number, @RequestBody NewMappingJson body, @AuthenticationPrincipal Person by) {
		if (body.isSaved()) {
			this.saved.apply(this.mappings.named(Objects.requireNonNull(body.mapping()), by), number, by);
		}
		else {
			this.imports.map(number, body.toMapping(this.search.get(number, by).mapping()), by);
		}
		return show(number, by);
	}

	@GetMapping("/{number}/preview")
	@Operation(operationId = "previewImport", summary = "What the first ten rows would become by the mapping")
	Listing<PreviewJson> preview(@PathVariable long number, @AuthenticationPrincipal Person reader) {
		List<ImportService.Preview> rows = this.imports.preview(number, this.search.get(number, reader).mapping(),
				reader);
		return Listing.whole(rows, (row) -> PreviewJson.of(row, this.faults));
	}

	@GetMapping("/{number}/countries")
	@Operation(operationId = "listUnresolved", summary = "Words of the file that mean no country, or several",
			description = "Those for which most rows wait come first; at most 500.")
	Listing<UnresolvedJson> unresolved(@PathVariable long number, @AuthenticationPrincipal Person reader) {
		return Listing.whole(List.copyOf(this.search.unresolved(number, reader).entrySet()), UnresolvedJson::of);
	}

	@PutMapping("/{number}/countries")
	@Operation(operationId = "resolveCountries", summary = "Say which countries words of the file mean",
			description = "Words that are not named keep what was said before. Rows that were refused are taken up by the next run.")
	ImportJson resolve(@PathVariable long number, @RequestBody NewResolutionJson body,
			@AuthenticationPrincipal Person by) {
		this.imports.resolve(number, Objects.requireNonNullElse(body.countries(), Map.of()), by);
		return show(number, by);
	}

	@GetMapping("/{number}/actors")
	@Operation(operationId = "listUnresolvedActors", summary = "Names in the file that no actor bears, or several do",
			description = "Those for which most rows wait come first; at most 500.")
	Listing<UnresolvedJson> unresolvedActors(@PathVariable long number, @AuthenticationPrincipal Person reader) {
		return Listing.whole(List.copyOf(this.search.unresolvedActors(number, reader).entrySet()), UnresolvedJson::of);
	}

	@PutMapping("/{number}/actors")
	@Operation(operationId = "resolveActors", summary = "Say which recorded actors names in the file mean",
			description = "Names that are not given keep what was said before. Rows that were refused are taken up by the next run.")
	ImportJson resolveActors(@PathVariable long number, @RequestBody NewActorResolutionJson body,
			@AuthenticationPrincipal Person by) {
		this.imports.resolveActors(number, Objects.requireNonNullElse(body.actors(), Map.of()), by);
		return show(number, by);
	}

}
