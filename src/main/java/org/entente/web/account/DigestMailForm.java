package org.entente.web.account;

import org.entente.watching.DigestMail;
import org.entente.watching.MailDraft;
import org.entente.watching.MailRhythm;
import org.jspecify.annotations.Nullable;

/** Where and how often, or the code that came by mail. */
record DigestMailForm(@Nullable String address, @Nullable String rhythm, @Nullable String code) {

	static final DigestMailForm EMPTY = new DigestMailForm(null, MailRhythm.WEEKLY.word(), null);

	static DigestMailForm of(DigestMail mail) {
		return new DigestMailForm(mail.address(), mail.rhythm().word(), null);
	}

	DigestMailForm with(DigestMail mail) {
		return new DigestMailForm(mail.address(), mail.rhythm().word(), this.code);
	}

	MailDraft toDraft() {
		return new MailDraft(this.address, this.rhythm);
	}

}
