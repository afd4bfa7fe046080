/** Tests. */
@NullMarked
package org.cohorte.registry.audit;

import org.jspecify.annotations.NullMarked;
