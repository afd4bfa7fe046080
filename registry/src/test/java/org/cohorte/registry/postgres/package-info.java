/** Tests of the server with real processes. */
@NullMarked
package org.cohorte.registry.postgres;

import org.jspecify.annotations.NullMarked;
