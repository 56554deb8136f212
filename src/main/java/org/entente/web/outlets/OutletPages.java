package org.entente.web.outlets;

import org.entente.merges.MergeSearch;
import org.entente.merges.Mergeable;
import org.entente.sources.OutletSearch;
import org.entente.sources.Reliability;
import org.entente.sources.SourceSearch;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** What the page of an outlet shows, also when a grade comes back with faults. */
@Component
class OutletPages {

	private static final int SOURCES = 50;

	private final OutletSearch outlets;

	private final SourceSearch sources;

	private final MergeSearch merges;

	OutletPages(OutletSearch outlets, SourceSearch sources, MergeSearch merges) {
		this.outlets = outlets;
		this.sources = sources;
		this.merges = merges;
	}

	void layOut(long id, Model model) {
		model.addAttribute("outlet", this.outlets.get(id))
			.addAttribute("merges", this.merges.of(Mergeable.OUTLET, id))
			.addAttribute("grades", this.outlets.grades(id))
			.addAttribute("scale", Reliability.values())
			.addAttribute("sources", this.sources.newest(id, null, SOURCES));
	}

}
