package org.entente.api.sources;

import java.io.IOException;
import java.net.URI;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.entente.accounts.Person;
import org.entente.api.Listing;
import org.entente.sources.SourceSearch;
import org.entente.sources.SourceService;
import org.entente.sources.VersionDraft;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The versions of a source that we hold or know of. */
@RestController("apiVersionsController")
@RequestMapping("/api/v1/sources/{number}/versions")
@Tag(name = "sources")
class VersionsController {

	private final SourceSearch search;

	private final SourceService sources;

	VersionsController(SourceSearch search, SourceService sources) {
		this.search = search;
		this.sources = sources;
	}

	@GetMapping
	@Operation(operationId = "listVersions", summary = "Versions of a source, the first first")
	Listing<VersionJson> list(@PathVariable long number) {
		this.search.get(number);
		return Listing.whole(this.search.versions(number), VersionJson::of);
	}

	@GetMapping("/{version}")
	@Operation(operationId = "getVersion", summary = "Read what is known of a version")
	VersionJson show(@PathVariable long number, @PathVariable int version) {
		return VersionJson.find(this.search.versions(number), version);
	}

	@PostMapping(consumes = MediaType.APPLICATION_JSON_VALUE)
	@Operation(operationId = "addVersion", summary = "Add a version: as JSON with its text or hash, or as a file",
			description = "Files are txt, md, html or pdf, at most 5 MB.")
	ResponseEntity<VersionJson> add(@PathVariable long number, @RequestBody NewVersionJson body,
			@AuthenticationPrincipal Person by) {
		return created(number, body.toDraft(), by);
	}

	@PostMapping(consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
	@Operation(operationId = "addVersion", summary = "Add a version: as JSON with its text or hash, or as a file",
			description = "Files are txt, md, html or pdf, at most 5 MB.")
	ResponseEntity<VersionJson> add(@PathVariable long number, @ModelAttribute NewVersionFile body,
			@AuthenticationPrincipal Person by) throws IOException {
		return created(number, body.toDraft(), by);
	}

	private ResponseEntity<VersionJson> created(long number, VersionDraft draft, Person by) {
		int version = this.sources.addVersion(number, draft, by);
		return ResponseEntity.created(URI.create("/api/v1/sources/" + number + "/versions/" + version))
			.body(show(number, version));
	}

}
