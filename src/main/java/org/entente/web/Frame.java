package org.entente.web;

import java.time.LocalDate;

import org.entente.accounts.Person;
import org.jspecify.annotations.Nullable;

/**
 * What stands around every page.
 *
 * @param person who is signed in, or null
 * @param section first segment of the address, marked in the navigation
 * @param today day in UTC
 * @param waiting claims that wait for review, at most 100; 0 for people who do not review
 * @param demo whether this is the demonstration record
 */
record Frame(@Nullable Person person, String section, LocalDate today, int waiting, boolean demo) {
}
