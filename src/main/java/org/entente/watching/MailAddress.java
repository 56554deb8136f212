package org.entente.watching;

import java.util.regex.Pattern;

import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;

/**
 * The plain form of a mail address: no name before it, no comment, no second address and
 * nothing that could end a header.
 */
final class MailAddress {

	private static final Pattern PLAIN = Pattern.compile("[^\\s\\p{Cntrl}<>\"(),:;@]+@[^\\s\\p{Cntrl}<>\"(),:;@]+");

	private MailAddress() {
	}

	static boolean isOne(String text) {
		try {
			new InternetAddress(text, true);
			return text.length() <= 254 && PLAIN.matcher(text).matches() && text.chars().allMatch((c) -> c < 0x7f);
		}
		catch (AddressException ex) {
			return false;
		}
	}

}
