/** The page that describes the API, made from its OpenAPI document. */
@NullMarked
package org.entente.web.apidocs;

import org.jspecify.annotations.NullMarked;
