/** The description of the API in OpenAPI, made from the code and the words beside it. */
@NullMarked
package org.entente.api.openapi;

import org.jspecify.annotations.NullMarked;
