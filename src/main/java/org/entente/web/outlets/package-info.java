/** Who publishes, and how reliable they are held to be. */
@NullMarked
package org.entente.web.outlets;

import org.jspecify.annotations.NullMarked;
