/** Writes hospitals as FHIR R4 bulk files, for the tests and the benchmark of imports. */
@NullMarked
package org.cohorte.e2e.fhir;

import org.jspecify.annotations.NullMarked;
