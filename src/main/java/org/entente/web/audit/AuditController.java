package org.entente.web.audit;

import org.entente.accounts.Person;
import org.entente.history.AuditTrail;
import org.entente.history.ChangesetSearch;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The chain of everything that was ever changed, and whether it is whole. */
@Controller
class AuditController {

	private static final int SIZE = 50;

	private final AuditTrail audit;

	private final ChangesetSearch changesets;

	AuditController(AuditTrail audit, ChangesetSearch changesets) {
		this.audit = audit;
		this.changesets = changesets;
	}

	@GetMapping("/audit")
	String show(@RequestParam(required = false) @Nullable String after, @AuthenticationPrincipal Person person,
			Model model) {
		Long before = (after != null && after.matches("\\d{1,18}")) ? Long.valueOf(after) : null;
		model.addAttribute("slice", this.changesets.latest(before, SIZE, person))
			.addAttribute("checkpoints", this.audit.checkpoints())
			.addAttribute("connectedAsOwner", this.audit.isConnectedAsOwner());
		return "audit/show";
	}

	/** Writes nothing; it is a form because it takes long. */
	@PostMapping("/audit/verifications")
	String verify(@AuthenticationPrincipal Person person, Model model) {
		model.addAttribute("verification", this.audit.verify());
		return show(null, person, model);
	}

}
