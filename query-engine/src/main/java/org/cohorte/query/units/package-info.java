/** Units of measure: one base unit per dimension, exact decimal factors. */
@NullMarked
package org.cohorte.query.units;

import org.jspecify.annotations.NullMarked;
