/** Cohorts and samples of the user as lists. */
@NullMarked
package org.cohorte.ui.cohorts;

import org.jspecify.annotations.NullMarked;
