/** What the modules may know of each other. */
@NullMarked
package org.cohorte.app.architecture;

import org.jspecify.annotations.NullMarked;
