/** Makes the resources of the nomenclatures from the files of their publishers; see docs/nomenclatures.md. */
@NullMarked
package org.cohorte.ingest.nomenclature.build;

import org.jspecify.annotations.NullMarked;
