/** The nomenclatures that come with the product, and the codes that data bring. */
@NullMarked
package org.cohorte.ingest.nomenclature;

import org.jspecify.annotations.NullMarked;
