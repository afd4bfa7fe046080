/** Nomenclatures that the hospital imported. */
@NullMarked
package org.cohorte.registry.nomenclature;

import org.jspecify.annotations.NullMarked;
