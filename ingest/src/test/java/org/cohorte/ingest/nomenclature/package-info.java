/** Tests. */
@NullMarked
package org.cohorte.ingest.nomenclature;

import org.jspecify.annotations.NullMarked;
