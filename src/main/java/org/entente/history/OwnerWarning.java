package org.entente.history;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Says once at the start when one role of the database is all that is configured. */
@Component
class OwnerWarning {

	static final String WORDS = "Entente is connected to the database as the role that owns the tables. "
			+ "That role could switch off what keeps the log and the history from being bent. "
			+ "Give the application a role of its own: see Two roles in src/docs/security.md.";

	private static final Logger LOG = LoggerFactory.getLogger(OwnerWarning.class);

	private final AuditTrail audit;

	OwnerWarning(AuditTrail audit) {
		this.audit = audit;
	}

	@EventListener(ApplicationReadyEvent.class)
	void say() {
		if (this.audit.isConnectedAsOwner()) {
			LOG.warn(WORDS);
		}
	}

}
