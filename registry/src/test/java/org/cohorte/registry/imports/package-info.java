/** Tests. */
@NullMarked
package org.cohorte.registry.imports;

import org.jspecify.annotations.NullMarked;
