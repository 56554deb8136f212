/** What looks alike: in a list, and while somebody enters it once more. */
@NullMarked
package org.entente.web.duplicates;

import org.jspecify.annotations.NullMarked;
