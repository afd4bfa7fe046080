/** A request in words. */
@NullMarked
package org.cohorte.query.words;

import org.jspecify.annotations.NullMarked;
