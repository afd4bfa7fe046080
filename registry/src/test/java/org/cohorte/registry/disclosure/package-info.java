/** Tests. */
@NullMarked
package org.cohorte.registry.disclosure;

import org.jspecify.annotations.NullMarked;
