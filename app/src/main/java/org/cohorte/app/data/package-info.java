/** Fills the installation: imports, and the demonstration hospital. */
@NullMarked
package org.cohorte.app.data;

import org.jspecify.annotations.NullMarked;
