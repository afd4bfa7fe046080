/** The command line. */
@NullMarked
package org.cohorte.app.cli;

import org.jspecify.annotations.NullMarked;
