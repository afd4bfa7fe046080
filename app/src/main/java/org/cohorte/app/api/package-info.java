/** The REST API. */
@NullMarked
package org.cohorte.app.api;

import org.jspecify.annotations.NullMarked;
