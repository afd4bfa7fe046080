@NullMarked
package org.cohorte.query.compile;

import org.jspecify.annotations.NullMarked;
