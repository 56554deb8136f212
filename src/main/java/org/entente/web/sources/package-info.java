/** Sources, their versions and texts, and what they rest on. */
@NullMarked
package org.entente.web.sources;

import org.jspecify.annotations.NullMarked;
