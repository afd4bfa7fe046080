/** Tests. */
@NullMarked
package org.cohorte.registry.cohort;

import org.jspecify.annotations.NullMarked;
