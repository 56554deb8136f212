package org.entente.watching;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

/**
 * Where a person wants their digest by mail.
 *
 * @param confirmedAt when they gave back the code that was mailed there; nothing goes out
 * before
 * @param sentAt when the last mail went out
 */
public record DigestMail(String address, MailRhythm rhythm, @Nullable Instant confirmedAt, @Nullable Instant sentAt) {
}
