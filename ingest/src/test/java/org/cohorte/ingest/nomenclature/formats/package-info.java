@NullMarked
package org.cohorte.ingest.nomenclature.formats;

import org.jspecify.annotations.NullMarked;
