package org.entente.watching;

import java.time.Duration;

import org.entente.shared.Term;

/** How often somebody wants their digest by mail, at most. */
public enum MailRhythm implements Term {

	DAILY(Duration.ofDays(1)), WEEKLY(Duration.ofDays(7));

	private final Duration pause;

	MailRhythm(Duration pause) {
		this.pause = pause;
	}

	Duration pause() {
		return this.pause;
	}

}
