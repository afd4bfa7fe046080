/** Tests. */
@NullMarked
package org.cohorte.registry.feasibility;

import org.jspecify.annotations.NullMarked;
