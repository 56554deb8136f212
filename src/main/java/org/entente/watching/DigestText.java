package org.entente.watching;

import org.entente.claims.ChangeSearch;
import org.jspecify.annotations.Nullable;

/** A digest as plain text. */
final class DigestText {

	/** Where mail is chosen and ended. */
	static final String SETTINGS = "/account/digest-mail";

	private static final int LONGEST_LINE = 300;

	private final StringBuilder text = new StringBuilder();

	private final String address;

	private DigestText(String address) {
		this.address = address;
	}

	static String of(Digest digest, String address) {
		DigestText text = new DigestText(address);
		digest.parts().forEach(text::part);
		if (digest.isCut()) {
			text.line("There is more than is told here.");
		}
		text.line("Read it and mark it as read: " + address + "/watches");
		text.line("Change how often this comes, or end it: " + address + SETTINGS);
		return text.text.toString();
	}

	private void part(Digest.Part part) {
		line(part.watch().title());
		line("-".repeat(20));
		part.things().forEach(this::thing);
		line("");
	}

	private void thing(Digest.Thing thing) {
		ChangeSearch.Row latest = thing.latest();
		if (latest.claimId() != null) {
			line(String.format("CL-%04d %s", latest.claimId(), oneLine(latest.statement())));
		}
		thing.changes().forEach(this::change);
		line("  " + this.address + ((latest.claimId() != null) ? "/claims/" + latest.claimId()
				: "/changes?subject=" + latest.subject()));
	}

	private void change(ChangeSearch.Row change) {
		String part = change.subject().equals("claim") ? "" : change.subject() + " ";
		String by = (change.by() != null) ? " by " + oneLine(change.by()) : "";
		String why = (change.summary() != null) ? ": " + oneLine(change.summary()) : "";
		line("  " + part + change.kind() + by + why);
	}

	private void line(String line) {
		this.text.append(oneLine(line).stripTrailing()).append('\n');
	}

	/** What others wrote cannot look like lines of ours. */
	private static String oneLine(@Nullable String text) {
		String line = ((text != null) ? text : "").replaceAll("[\\p{Cntrl}\\u2028\\u2029]+", " ");
		return (line.length() <= LONGEST_LINE) ? line
				: line.substring(0, line.offsetByCodePoints(0, line.codePointCount(0, LONGEST_LINE) - 1)) + "…";
	}

}
