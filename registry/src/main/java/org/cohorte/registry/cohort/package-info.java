/** Cohorts and samples: patients of a request at one moment, kept. */
@NullMarked
package org.cohorte.registry.cohort;

import org.jspecify.annotations.NullMarked;
