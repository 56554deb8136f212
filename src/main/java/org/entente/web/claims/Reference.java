package org.entente.web.claims;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

import org.entente.claims.ClaimCard;

/**
 * How to cite a claim in a text: always one revision, with the day on which it was read.
 *
 * @param text the reference
 * @param permalink address of the claim
 * @param revisionLink address of the revision, which never changes
 */
record Reference(String text, String permalink, String revisionLink) {

	private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.ENGLISH);

	static Reference of(ClaimCard claim, String address, LocalDate today) {
		String permalink = address + "/claims/" + claim.id();
		String revision = permalink + "/revisions/" + claim.revision();
		String text = "“%s” Entente, claim %d (%s), revision %d, %s, evidence: %s. %s (read %s).".formatted(
				claim.statement(), claim.id(), claim.relationship(), claim.revision(), claim.status().word(),
				claim.evidence().word(), revision, DAY.format(today));
		return new Reference(text, permalink, revision);
	}

}
