@NullMarked
package org.cohorte.query.values;

import org.jspecify.annotations.NullMarked;
