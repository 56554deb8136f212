package org.entente.history;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Makes a checkpoint a day and writes it to the log of the application, which usually
 * leaves the machine: whoever bends the database later cannot bend that.
 */
@Component
class DailyCheckpoint {

	private static final Logger LOG = LoggerFactory.getLogger(DailyCheckpoint.class);

	private final AuditTrail audit;

	DailyCheckpoint(AuditTrail audit) {
		this.audit = audit;
	}

	@EventListener(ApplicationReadyEvent.class)
	@Order(0)
	@Scheduled(cron = "0 5 0 * * *", zone = "UTC")
	void make() {
		this.audit.check()
			.ifPresent((made) -> LOG.info("Audit checkpoint of {}: seal {} has hash {}", made.day(), made.position(),
					made.hash()));
	}

}
