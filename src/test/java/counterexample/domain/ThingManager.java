package counterexample.domain;

import java.time.Instant;

import org.hibernate.search.mapper.pojo.standalone.session.SearchSession;
import org.springframework.ui.Model;

/** Does everything a domain class must not do. */
public class ThingManager {

	public void show(Model model) {
		model.addAttribute("now", Instant.now());
	}

	public void find(SearchSession session) {
		session.workspace();
	}

}
