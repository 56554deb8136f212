package org.entente.web.imports;

import java.util.List;
import java.util.Set;

import org.entente.accounts.Person;
import org.entente.accounts.Role;
import org.entente.exchange.Import;
import org.entente.exchange.ImportField;
import org.entente.exchange.ImportSearch;
import org.entente.exchange.ImportService;
import org.entente.exchange.ImportState;
import org.entente.exchange.ImportTarget;
import org.entente.exchange.Mapping;
import org.entente.exchange.Profiles;
import org.entente.exchange.RowOutcome;
import org.entente.shared.RuleViolationException;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/**
 * Lays out the page of an import: what stands on it depends on where the import stands.
 */
@Component
class ImportDesk {

	static final String VIEW = "imports/show";

	private static final Set<ImportState> OPEN = Set.of(ImportState.UPLOADED, ImportState.CHECKED);

	private static final Set<ImportState> AT_WORK = Set.of(ImportState.CHECKING, ImportState.RUNNING,
			ImportState.UNDOING);

	private final ImportSearch search;

	private final ImportService service;

	private final Profiles profiles;

	ImportDesk(ImportSearch search, ImportService service, Profiles profiles) {
		this.search = search;
		this.profiles = profiles;
		this.service = service;
	}

	/**
	 * Puts everything on the page.
	 * @param typed a mapping that is not kept, or null
	 */
	Import layOut(long id, @Nullable Mapping typed, Person person, Model model) {
		Import file = this.search.get(id, person);
		Mapping mapping = (typed != null) ? typed : file.mapping();
		boolean mine = file.createdBy() == person.id() || person.is(Role.REVIEWER);
		boolean open = mine && OPEN.contains(file.state());
		model.addAttribute("file", file)
			.addAttribute("mapping", mapping)
			.addAttribute("mine", mine)
			.addAttribute("isOpen", open)
			.addAttribute("atWork", AT_WORK.contains(file.state()))
			.addAttribute("left", (file.state() == ImportState.UNDOING) ? this.service.left(file) : 0)
			.addAttribute("canRetry", canRetry(file))
			.addAttribute("targets", ImportTarget.values())
			.addAttribute("fields", ImportField.of(mapping.target()))
			.addAttribute("outcomes", RowOutcome.values())
			.addAttribute("profile", open ? this.profiles.of(file.header()).orElse(null) : null)
			.addAttribute("preview", open ? preview(id, mapping, person) : List.of())
			.addAttribute("unresolved", this.search.unresolved(id, person))
			.addAttribute("unknownActors", this.search.unresolvedActors(id, person))
			.addAttribute("form", new UndoForm(null));
		return file;
	}

	private static boolean canRetry(Import file) {
		return file.state() == ImportState.CANCELLED
				|| (file.state() == ImportState.FINISHED && file.count(RowOutcome.REFUSED) > 0);
	}

	/** Why an import is undone, as typed. */
	record UndoForm(@Nullable String reason) {
	}

	/** What is wrong with the mapping itself is said beside its fields. */
	private List<ImportService.Preview> preview(long id, Mapping mapping, Person person) {
		try {
			return this.service.preview(id, mapping, person);
		}
		catch (RuleViolationException ex) {
			return List.of();
		}
	}

}
