package org.entente.web.claims;

import java.util.Optional;
import java.util.UUID;

import org.entente.accounts.Person;
import org.entente.shared.Violations;
import org.entente.sources.SourceSearch;
import org.entente.web.Choices;
import org.entente.web.Named;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** What the fields of a citation offer: sources, outlets, the text to choose from. */
@Component
class SourceChoices {

	private final SourceSearch sources;

	private final Choices choices;

	SourceChoices(SourceSearch sources, Choices choices) {
		this.sources = sources;
		this.choices = choices;
	}

	/** The source or the outlet that the form names. */
	Named named(SupportForm form, Person person) {
		return this.choices.of(form.asked(), person);
	}

	/** Adds the choices to a page. */
	Model add(Model model, SupportForm form, Named named) {
		model.addAttribute("support", form).addAttribute("terms", Terms.ALL).addAttribute("named", named);
		text(form, new Violations().id("source", named.id(SupportForm.SOURCE)))
			.ifPresent((text) -> model.addAttribute("text", text));
		return model;
	}

	private Optional<ShownText> text(SupportForm form, @Nullable UUID chosen) {
		if (form.isFromNewSource()) {
			return pasted(form.newSource());
		}
		Integer number = new Violations().integer("version", form.citation().version());
		return (chosen == null) ? Optional.empty() : this.sources.text(chosen, number).map(SourceChoices::held);
	}

	private static Optional<ShownText> pasted(NewSourceForm source) {
		return Optional.ofNullable(source.text())
			.filter(Typed::isGiven)
			.map((text) -> new ShownText("the pasted text", text.replace("\r\n", "\n"),
					new Violations().language("language", source.language())));
	}

	private static ShownText held(SourceSearch.Text version) {
		return new ShownText("version " + version.number(), version.text(), version.language());
	}

}
