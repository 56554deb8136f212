/** What one person has begun, and what waits for them. */
@NullMarked
package org.entente.web.work;

import org.jspecify.annotations.NullMarked;
