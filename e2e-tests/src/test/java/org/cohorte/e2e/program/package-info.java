/** The built program as a process of its own, as {@code ./cohorte} starts it. */
@NullMarked
package org.cohorte.e2e.program;

import org.jspecify.annotations.NullMarked;
