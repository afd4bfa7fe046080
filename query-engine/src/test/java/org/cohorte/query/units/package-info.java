@NullMarked
package org.cohorte.query.units;

import org.jspecify.annotations.NullMarked;
