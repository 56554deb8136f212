package org.entente.api.changes;

import java.util.LinkedHashMap;
import java.util.Map;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.entente.api.ChangeJson;
import org.entente.api.Listing;
import org.entente.api.Stretch;
import org.entente.claims.ChangeFilter;
import org.entente.claims.ChangeSearch;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Lists what changed in the record. */
@RestController("apiChangesController")
@Tag(name = "changes")
class ChangesController {

	private final ChangeSearch search;

	ChangesController(ChangeSearch search) {
		this.search = search;
	}

	@GetMapping("/api/v1/changes")
	@Operation(operationId = "listChanges",
			summary = "Changes to the record, the latest first; read on while there is a next, even from an empty stretch")
	ResponseEntity<Listing<ChangeJson>> list(@ParameterObject ChangeFilter filter, @ParameterObject Stretch stretch) {
		Map<String, String> asked = new LinkedHashMap<>(filter.parameters());
		asked.put("size", Integer.toString(stretch.length()));
		return Listing.answer(this.search.list(filter, stretch.number(), stretch.length()), ChangeJson::of,
				"/api/v1/changes", asked);
	}

}
