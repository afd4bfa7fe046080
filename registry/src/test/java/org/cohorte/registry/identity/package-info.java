/** Tests. */
@NullMarked
package org.cohorte.registry.identity;

import org.jspecify.annotations.NullMarked;
