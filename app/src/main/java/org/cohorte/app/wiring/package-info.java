/** Puts the modules together. */
@NullMarked
package org.cohorte.app.wiring;

import org.jspecify.annotations.NullMarked;
