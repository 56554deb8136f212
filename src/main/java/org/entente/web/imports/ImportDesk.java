package org.entente.web.imports;

import java.util.List;
import java.util.Objects;
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
import org.entente.exchange.SavedMapping;
import org.entente.exchange.SavedMappings;
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

	private final SavedMappings saved;

	ImportDesk(ImportSearch search, ImportService service, Profiles profiles, SavedMappings saved) {
		this.search = search;
		this.saved = saved;
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
			.addAttribute("gaps", open ? this.service.gaps(mapping) : List.of())
			.addAttribute("outcomes", RowOutcome.values())
			.addAttribute("profile", open ? this.profiles.of(file.header()).orElse(null) : null)
			.addAttribute("preview", open ? preview(id, mapping, person) : List.of())
			.addAttribute("unresolved", this.search.unresolved(id, person))
			.addAttribute("unknownActors", this.search.unresolvedActors(id, person))
			.addAttribute("form", new UndoForm(null));
		layOutSaved(open ? this.saved.all(person) : List.of(), file, model);
		return file;
	}

	/** A saved mapping that was made for these very columns is offered by itself. */
	private static void layOutSaved(List<SavedMapping> saved, Import file, Model model) {
		SavedMapping fitting = saved.stream().filter((one) -> one.fit(file.header()).exact()).findFirst().orElse(null);
		SavedMapping used = saved.stream().filter((one) -> one.isUsedBy(file)).findFirst().orElse(null);
		model.addAttribute("saved", saved)
			.addAttribute("used", used)
			.addAttribute("offered", (used != null) ? null : fitting);
	}

	/** Says what a saved mapping that was just applied could not give. */
	void layOutApplied(@Nullable Long number, Person person, Model model) {
		if (number != null && Boolean.TRUE.equals(model.getAttribute("isOpen"))) {
			SavedMapping applied = this.saved.get(number, person);
			Import file = (Import) Objects.requireNonNull(model.getAttribute("file"));
			model.addAttribute("applied", applied).addAttribute("fit", applied.fit(file.header()));
		}
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
