/** Tests, and the random requests they share. */
@NullMarked
package org.cohorte.query;

import org.jspecify.annotations.NullMarked;
