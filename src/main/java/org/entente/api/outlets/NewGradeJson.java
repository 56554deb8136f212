package org.entente.api.outlets;

import org.jspecify.annotations.Nullable;

/** A grade for an outlet, from a day on: today when left out. */
record NewGradeJson(@Nullable String grade, @Nullable String from, @Nullable String reason) {
}
