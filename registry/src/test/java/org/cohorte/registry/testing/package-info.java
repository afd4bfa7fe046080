/** A real PostgreSQL for tests. */
@NullMarked
package org.cohorte.registry.testing;

import org.jspecify.annotations.NullMarked;
