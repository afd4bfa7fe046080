/** Nomenclatures as users search them. */
@NullMarked
package org.cohorte.query.concepts;

import org.jspecify.annotations.NullMarked;
