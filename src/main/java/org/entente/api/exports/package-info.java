/** The record as files. */
@NullMarked
package org.entente.api.exports;

import org.jspecify.annotations.NullMarked;
