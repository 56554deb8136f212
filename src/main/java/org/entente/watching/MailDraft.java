package org.entente.watching;

import org.jspecify.annotations.Nullable;

/** Where and how often somebody wants mail, as typed. */
public record MailDraft(@Nullable String address, @Nullable String rhythm) {
}
