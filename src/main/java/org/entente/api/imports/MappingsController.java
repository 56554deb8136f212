package org.entente.api.imports;

import java.net.URI;
import java.time.Instant;
import java.util.List;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.entente.accounts.Person;
import org.entente.api.Listing;
import org.entente.exchange.SavedMapping;
import org.entente.exchange.SavedMappingService;
import org.entente.exchange.SavedMappings;
import org.entente.shared.RuleViolationException;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Mappings that were named: the own ones and those that others share. */
@RestController("apiMappingsController")
@RequestMapping("/api/v1/mappings")
@Tag(name = "imports")
class MappingsController {

	private final SavedMappings mappings;

	private final SavedMappingService service;

	MappingsController(SavedMappings mappings, SavedMappingService service) {
		this.mappings = mappings;
		this.service = service;
	}

	@GetMapping
	@Operation(operationId = "listMappings", summary = "List your saved mappings, then those that others share")
	Listing<SavedMappingJson> list(@AuthenticationPrincipal Person person) {
		return Listing.whole(this.mappings.all(person), SavedMappingJson::of);
	}

	@PostMapping
	@Operation(operationId = "saveMapping", summary = "Save the mapping of an import under a name; at most 200")
	ResponseEntity<SavedMappingJson> save(@RequestBody NewSavedMappingJson body,
			@AuthenticationPrincipal Person person) {
		if (body.fromImport() == null) {
			throw new RuleViolationException("fromImport", "required");
		}
		long number = this.service.save(body.fromImport(),
				new SavedMappingService.Naming(body.name(), Boolean.TRUE.equals(body.shared()), false), person);
		return ResponseEntity.created(URI.create("/api/v1/mappings/" + number)).body(show(number, person));
	}

	@GetMapping("/{number}")
	@Operation(operationId = "getMapping", summary = "Read one of your saved mappings, or one that others share")
	SavedMappingJson show(@PathVariable long number, @AuthenticationPrincipal Person person) {
		return SavedMappingJson.of(this.mappings.get(number, person));
	}

	@PutMapping("/{number}")
	@Operation(operationId = "reviseMapping",
			summary = "Call one of your mappings otherwise, share it or keep it, or replace it by that of an import")
	SavedMappingJson revise(@PathVariable long number, @RequestBody RevisedSavedMappingJson body,
			@AuthenticationPrincipal Person person) {
		this.service.revise(number, body.name(), Boolean.TRUE.equals(body.shared()), body.fromImport(), person);
		return show(number, person);
	}

	@DeleteMapping("/{number}")
	@Operation(operationId = "deleteMapping", summary = "Delete one of your mappings",
			description = "Administrators may delete those that others share.")
	@ResponseStatus(HttpStatus.NO_CONTENT)
	void delete(@PathVariable long number, @AuthenticationPrincipal Person person) {
		this.service.delete(number, person);
	}

	/** A mapping that was named. */
	record SavedMappingJson(long number, String name, MappingJson mapping, List<String> columns, boolean shared,
			String owner, Instant savedAt) {

		static SavedMappingJson of(SavedMapping saved) {
			return new SavedMappingJson(saved.id(), saved.name(), MappingJson.of(saved.mapping()), saved.header(),
					saved.shared(), saved.owner(), saved.savedAt());
		}

	}

	/** A mapping to save: that of an import. */
	record NewSavedMappingJson(@Nullable String name, @Nullable Long fromImport, @Nullable Boolean shared) {
	}

	/** What of a mapping can be changed. */
	record RevisedSavedMappingJson(@Nullable String name, @Nullable Boolean shared, @Nullable Long fromImport) {
	}

}
