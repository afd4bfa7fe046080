/** Sets of patients by their numbers, and samples drawn from them. */
@NullMarked
package org.cohorte.query.patients;

import org.jspecify.annotations.NullMarked;
