/** Tests. */
@NullMarked
package org.cohorte.registry.rights;

import org.jspecify.annotations.NullMarked;
