/** Starts and stops the application and the services it brings along. */
@NullMarked
package org.cohorte.app.launch;

import org.jspecify.annotations.NullMarked;
