/** Looking at the people of a cohort on behalf of a user. */
@NullMarked
package org.cohorte.registry.exploration;

import org.jspecify.annotations.NullMarked;
