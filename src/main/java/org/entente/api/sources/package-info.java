/** Sources, their versions and texts, and what they rest on. */
@NullMarked
package org.entente.api.sources;

import org.jspecify.annotations.NullMarked;
