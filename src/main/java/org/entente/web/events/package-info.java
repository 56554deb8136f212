/** Events: lists, single ones, and how a claim quotes them. */
@NullMarked
package org.entente.web.events;

import org.jspecify.annotations.NullMarked;
