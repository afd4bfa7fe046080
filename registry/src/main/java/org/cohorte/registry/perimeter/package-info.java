/** The tree of the hospital. */
@NullMarked
package org.cohorte.registry.perimeter;

import org.jspecify.annotations.NullMarked;
