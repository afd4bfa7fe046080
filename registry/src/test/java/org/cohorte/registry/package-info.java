/** Tests. */
@NullMarked
package org.cohorte.registry;

import org.jspecify.annotations.NullMarked;
