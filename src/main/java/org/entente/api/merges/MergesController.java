package org.entente.api.merges;

import java.net.URI;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.entente.accounts.Person;
import org.entente.api.Listing;
import org.entente.api.Stretch;
import org.entente.merges.MergeSearch;
import org.entente.merges.MergeService;
import org.entente.merges.Mergeable;
import org.entente.shared.Violations;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Lists merges, merges two records and takes them apart again. */
@RestController("apiMergesController")
@RequestMapping("/api/v1/merges")
@Tag(name = "merges")
class MergesController {

	private final MergeSearch search;

	private final MergeService merges;

	MergesController(MergeSearch search, MergeService merges) {
		this.search = search;
		this.merges = merges;
	}

	@GetMapping
	@Operation(operationId = "listMerges", summary = "Merges from the latest to the first; without their citations")
	ResponseEntity<Listing<MergeJson>> list(@RequestParam(required = false) @Nullable String kind,
			@ParameterObject Stretch stretch) {
		Violations violations = new Violations();
		Mergeable chosen = violations.optional("kind", kind, Mergeable.class);
		violations.throwIfAny();
		Map<String, String> asked = new LinkedHashMap<>(Map.of("size", Integer.toString(stretch.length())));
		if (chosen != null) {
			asked.put("kind", chosen.word());
		}
		return Listing.answer(this.search.latest(chosen, stretch.number(), stretch.length()),
				(row) -> MergeJson.of(row, List.of()), "/api/v1/merges", asked);
	}

	@GetMapping("/{number}")
	@Operation(operationId = "getMerge", summary = "Read a merge with the citations that went over")
	MergeJson show(@PathVariable long number) {
		return MergeJson.of(this.search.get(number), this.search.citations(number));
	}

	@PostMapping
	@Operation(operationId = "mergeRecords", summary = "Merge two records of one thing",
			description = "The merged one stays readable and answers with a redirect; the merge can be undone.")
	ResponseEntity<MergeJson> merge(@RequestBody NewMergeJson body, @AuthenticationPrincipal Person by) {
		long number = this.merges.merge(body.toDraft(), by);
		return ResponseEntity.created(URI.create("/api/v1/merges/" + number)).body(show(number));
	}

	@PostMapping("/{number}/undoing")
	@Operation(operationId = "undoMerge", summary = "Undo a merge",
			description = "Everything goes back; refused while a later merge or a later edit rests on it.")
	MergeJson undo(@PathVariable long number, @RequestBody UndoingJson body, @AuthenticationPrincipal Person by) {
		this.merges.undo(number, body.reason(), by);
		return show(number);
	}

	/** Why a merge is undone. */
	record UndoingJson(@Nullable String reason) {
	}

}
