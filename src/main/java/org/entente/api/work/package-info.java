/** What one person has begun, and what waits for them. */
@NullMarked
package org.entente.api.work;

import org.jspecify.annotations.NullMarked;
