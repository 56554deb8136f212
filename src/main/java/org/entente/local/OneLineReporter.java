package org.entente.local;

import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.boot.diagnostics.FailureAnalysisReporter;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;

/**
 * Says in one line why the application did not start; the longer report of the framework
 * is switched off.
 */
@Order(Ordered.HIGHEST_PRECEDENCE)
class OneLineReporter implements FailureAnalysisReporter {

	@Override
	public void report(FailureAnalysis analysis) {
		String action = (analysis.getAction() == null) ? "" : " " + analysis.getAction();
		System.err.println("Entente cannot start: " + (analysis.getDescription() + action).replaceAll("\\s+", " "));
	}

}
