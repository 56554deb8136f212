package org.entente.web.grading;

import org.jspecify.annotations.Nullable;

/** A second grade, as typed. */
record GradeForm(@Nullable String credibility, @Nullable String reason) {
}
