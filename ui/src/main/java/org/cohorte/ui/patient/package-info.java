/** One patient of a cohort: their stays, diagnoses and results, in time and as lists. */
@NullMarked
package org.cohorte.ui.patient;

import org.jspecify.annotations.NullMarked;
