/**
 * The formats of exports, one class each, and what several of them share: the columns of
 * tables, references to works, the shapes of JSON.
 */
@NullMarked
package org.entente.exchange.formats;

import org.jspecify.annotations.NullMarked;
