/** A cohort looked at: who is in it, and their records. */
@NullMarked
package org.cohorte.ui.exploration;

import org.jspecify.annotations.NullMarked;
