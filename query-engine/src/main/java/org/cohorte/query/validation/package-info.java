/** The rules of the language beyond its form; every broken one is reported. */
@NullMarked
package org.cohorte.query.validation;

import org.jspecify.annotations.NullMarked;
