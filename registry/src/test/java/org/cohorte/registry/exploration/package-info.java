/** Tests. */
@NullMarked
package org.cohorte.registry.exploration;

import org.jspecify.annotations.NullMarked;
