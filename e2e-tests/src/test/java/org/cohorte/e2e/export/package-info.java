/** Exports from a real index and a real registry, read back. */
@NullMarked
package org.cohorte.e2e.export;

import org.jspecify.annotations.NullMarked;
