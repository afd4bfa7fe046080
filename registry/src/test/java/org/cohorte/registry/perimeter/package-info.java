/** Tests. */
@NullMarked
package org.cohorte.registry.perimeter;

import org.jspecify.annotations.NullMarked;
