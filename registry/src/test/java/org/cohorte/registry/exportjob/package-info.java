/** Tests. */
@NullMarked
package org.cohorte.registry.exportjob;

import org.jspecify.annotations.NullMarked;
