package counterexample.domain;

import java.time.Instant;

import org.springframework.ui.Model;

/** Does everything a domain class must not do. */
public class ThingManager {

	public void show(Model model) {
		model.addAttribute("now", Instant.now());
	}

}
