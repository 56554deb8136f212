package org.entente.watching;

import java.nio.charset.StandardCharsets;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import org.springframework.mail.MailPreparationException;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.MimeMessageHelper;

/**
 * Sends plain texts to one address each. Subjects are our own words and numbers: what
 * others wrote stands in the text alone.
 */
class Post {

	private final JavaMailSender sender;

	private final String from;

	private final String address;

	Post(JavaMailSender sender, String from, String address) {
		this.sender = sender;
		this.from = from;
		this.address = address;
	}

	void sendCode(String to, String code) {
		send(to, "Entente: your code", """
				Somebody, probably you, wants a digest of changes in Entente sent to this address.

				If it was you, type this code on the page where you asked for it: %s

				If not, do nothing. Nothing more will be sent.

				%s
				""".formatted(code, this.address));
	}

	void sendDigest(String to, int changes, String text) {
		send(to, (changes == 1) ? "Entente: 1 change in what you watch"
				: "Entente: " + changes + " changes in what you watch", text);
	}

	private void send(String to, String subject, String text) {
		MimeMessage message = this.sender.createMimeMessage();
		try {
			MimeMessageHelper helper = new MimeMessageHelper(message, false, StandardCharsets.UTF_8.name());
			helper.setValidateAddresses(true);
			helper.setFrom(this.from);
			helper.setTo(to);
			helper.setSubject(subject);
			helper.setText(text);
			message.setHeader("Auto-Submitted", "auto-generated");
			message.setHeader("List-Unsubscribe", "<" + this.address + DigestText.SETTINGS + ">");
		}
		catch (MessagingException ex) {
			throw new MailPreparationException(ex);
		}
		this.sender.send(message);
	}

}
