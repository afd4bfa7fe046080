@NullMarked
package org.cohorte.query.normal;

import org.jspecify.annotations.NullMarked;
