/** The table of exports: jobs that one worker at a time holds, whatever dies meanwhile. */
@NullMarked
package org.cohorte.registry.exportjob;

import org.jspecify.annotations.NullMarked;
