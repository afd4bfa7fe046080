/** Reads nomenclatures from the files of their publishers. */
@NullMarked
package org.cohorte.ingest.nomenclature.formats;

import org.jspecify.annotations.NullMarked;
