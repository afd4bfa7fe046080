/** Tests of the OMOP source. */
@NullMarked
package org.cohorte.ingest.omop;

import org.jspecify.annotations.NullMarked;
