/** Reads FHIR R4 bulk exports. */
@NullMarked
package org.cohorte.ingest.fhir;

import org.jspecify.annotations.NullMarked;
