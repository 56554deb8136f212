package org.entente.web.claims;

import java.util.Optional;
import java.util.UUID;

import org.entente.shared.NotFoundException;
import org.entente.shared.Violations;
import org.entente.sources.OutletSearch;
import org.entente.sources.SourceSearch;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** What the fields of a citation offer: sources, outlets, the text to choose from. */
@Component
class SourceChoices {

	private static final int MOST = 200;

	/** Names no source, so that a number nobody has is reported like an id nobody has. */
	private static final String NOT_RECORDED = new UUID(0, 0).toString();

	private final SourceSearch sources;

	private final OutletSearch outlets;

	SourceChoices(SourceSearch sources, OutletSearch outlets) {
		this.sources = sources;
		this.outlets = outlets;
	}

	/** The form with the id of the source whose number or id was typed. */
	SupportForm resolve(SupportForm form) {
		String typed = form.otherSource();
		if (typed == null || typed.isBlank()) {
			return form;
		}
		String id = id(typed.strip());
		return form.citing(id, (new Violations().id("source", id) != null && !id.equals(NOT_RECORDED)) ? null : typed);
	}

	private String id(String typed) {
		String number = typed.replaceFirst("(?i)^SRC-", "");
		if (!number.matches("[0-9]{1,18}")) {
			return typed;
		}
		try {
			return this.sources.get(Long.parseLong(number)).externalId().toString();
		}
		catch (NotFoundException ex) {
			return NOT_RECORDED;
		}
	}

	/** Adds the choices to a page. */
	Model add(Model model, SupportForm form) {
		UUID chosen = new Violations().id("source", form.citation().source());
		model.addAttribute("support", form)
			.addAttribute("terms", Terms.ALL)
			.addAttribute("sources", this.sources.titles(MOST, chosen))
			.addAttribute("outlets", this.outlets.list(null, MOST).items());
		text(form, chosen).ifPresent((text) -> model.addAttribute("text", text));
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
