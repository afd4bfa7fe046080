/** Counting within the rights of a user. */
@NullMarked
package org.cohorte.registry.feasibility;

import org.jspecify.annotations.NullMarked;
