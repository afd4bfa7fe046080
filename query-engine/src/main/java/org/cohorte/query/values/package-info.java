/** How the values of an analyte lie, for whoever chooses a bound. */
@NullMarked
package org.cohorte.query.values;

import org.jspecify.annotations.NullMarked;
