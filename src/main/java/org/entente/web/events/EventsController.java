package org.entente.web.events;

import java.util.Optional;

import org.entente.events.Event;
import org.entente.events.EventFilter;
import org.entente.events.EventLedger;
import org.entente.events.EventSearch;
import org.entente.relationships.Relationship;
import org.entente.relationships.RelationshipCode;
import org.entente.relationships.RelationshipSearch;
import org.entente.shared.RuleViolationException;
import org.entente.shared.Slice;
import org.entente.web.Faults;
import org.entente.web.Wishes;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Lists the events of a relationship, and shows one. */
@Controller
@RequestMapping("/events")
class EventsController {

	private static final int PAGE = 100;

	private final EventSearch events;

	private final EventLedger ledger;

	private final RelationshipSearch relationships;

	EventsController(EventSearch events, EventLedger ledger, RelationshipSearch relationships) {
		this.events = events;
		this.ledger = ledger;
		this.relationships = relationships;
	}

	/** Without a relationship: the data sets there are. */
	@GetMapping
	ModelAndView list(EventFilter filter, @RequestParam(required = false) @Nullable String after) {
		ModelAndView page = new ModelAndView("events/list").addObject("filter", filter)
			.addObject("dataSets", this.ledger.dataSets())
			.addObject("parameters", filter.parameters().toSingleValueMap());
		Optional<Relationship> asked = RelationshipCode.find(filter.relationship())
			.filter(RelationshipCode::isDyad)
			.map(this.relationships::get);
		asked.ifPresent((relationship) -> page.addObject("relationship", relationship));
		try {
			Slice<Event> slice = this.events.list(filter, after, PAGE);
			page.addObject("slice", asked.isPresent() ? slice : null);
			return asked.isPresent() ? counted(page, filter, asked.get()) : page;
		}
		catch (RuleViolationException ex) {
			page.addObject("faults", Faults.of(ex)).setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
			return page;
		}
	}

	private ModelAndView counted(ModelAndView page, EventFilter filter, Relationship relationship) {
		int count = this.events.count(filter);
		page.addObject("count", count).addObject("most", EventSearch.MOST);
		Optional<EventLedger.DataSet> dataSet = this.ledger.dataSets()
			.stream()
			.filter((one) -> Long.toString(one.sourceId()).equals(filter.dataSet()))
			.findFirst();
		if (dataSet.isPresent() && count > 0 && count < EventSearch.MOST) {
			EventFilter exact = new EventFilter(relationship.code().toString(), filter.dataSet(), filter.kind(),
					filter.from(), filter.during());
			page.addObject("quote", Quote.of(exact, dataSet.get().sourceId(), dataSet.get().caption(), count,
					Wishes.of(exact.parameters()).at("/events")));
		}
		return page;
	}

	@GetMapping("/{source:\\d{1,9}}/{number:-?\\d{1,19}}")
	String show(@PathVariable long source, @PathVariable long number, Model model) {
		Event event = this.events.get(source, number);
		model.addAttribute("event", event)
			.addAttribute("relationship", this.relationships.get(event.relationship()))
			.addAttribute("quote", Quote.of(event));
		return "events/show";
	}

}
