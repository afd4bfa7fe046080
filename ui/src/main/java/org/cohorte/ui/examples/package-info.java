/** Requests that teach: what one can ask, with what it finds. */
@NullMarked
package org.cohorte.ui.examples;

import org.jspecify.annotations.NullMarked;
