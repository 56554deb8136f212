/** The record as files. */
@NullMarked
package org.entente.web.exports;

import org.jspecify.annotations.NullMarked;
