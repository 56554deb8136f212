package org.entente.api.me;

import java.time.Instant;

import org.entente.watching.DigestMail;
import org.jspecify.annotations.Nullable;

/** Where a person's digest is mailed. */
record DigestMailJson(String address, String rhythm, @Nullable Instant confirmedAt, @Nullable Instant sentAt) {

	static DigestMailJson of(DigestMail mail) {
		return new DigestMailJson(mail.address(), mail.rhythm().word(), mail.confirmedAt(), mail.sentAt());
	}

}
