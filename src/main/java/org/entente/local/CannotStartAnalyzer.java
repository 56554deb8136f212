package org.entente.local;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Turns a {@link CannotStartException} into its one line. */
class CannotStartAnalyzer extends AbstractFailureAnalyzer<CannotStartException> {

	@Override
	protected FailureAnalysis analyze(Throwable rootFailure, CannotStartException cause) {
		return new FailureAnalysis(String.valueOf(cause.getMessage()), null, cause);
	}

}
