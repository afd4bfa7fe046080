/** Runs of imports: one at a time, each with its report. */
@NullMarked
package org.cohorte.registry.imports;

import org.jspecify.annotations.NullMarked;
