package org.entente.web;

import java.time.Clock;
import java.time.Duration;
import java.util.Locale;

import org.entente.access.AttemptLimit;
import org.springframework.stereotype.Component;

/**
 * How often one may mistype: little under one name from one address, more under one name
 * from everywhere, so that strangers cannot easily keep its owner out.
 */
@Component
public class SignInLimits {

	private final AttemptLimit perPair;

	private final AttemptLimit perAddress;

	private final AttemptLimit perName;

	SignInLimits(Clock clock) {
		this.perPair = new AttemptLimit(5, Duration.ofMinutes(5), clock);
		this.perAddress = new AttemptLimit(30, Duration.ofMinutes(10), clock);
		this.perName = new AttemptLimit(50, Duration.ofMinutes(10), clock);
	}

	/** Uses up an attempt, or refuses it. */
	public void take(String username, String address) {
		String name = key(username);
		require(this.perPair, pair(name, address));
		require(this.perAddress, address);
		require(this.perName, name);
	}

	private static void require(AttemptLimit limit, String key) {
		if (!limit.take(key)) {
			throw new TooManyAttemptsException(limit.wait(key));
		}
	}

	/** The attempt was not in vain. */
	public void giveBack(String username, String address) {
		String name = key(username);
		this.perPair.giveBack(pair(name, address));
		this.perAddress.giveBack(address);
		this.perName.giveBack(name);
	}

	private static String pair(String name, String address) {
		return address + " " + name;
	}

	static String key(String username) {
		String name = username.strip().toLowerCase(Locale.ROOT);
		return (name.length() <= 40) ? name : name.substring(0, 40);
	}

}
