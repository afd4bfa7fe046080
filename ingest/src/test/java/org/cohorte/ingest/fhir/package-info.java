/** Tests. */
@NullMarked
package org.cohorte.ingest.fhir;

import org.jspecify.annotations.NullMarked;
