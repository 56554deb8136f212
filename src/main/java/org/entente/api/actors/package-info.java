/** Anyone but a state who takes part in a claim. */
@NullMarked
package org.entente.api.actors;

import org.jspecify.annotations.NullMarked;
