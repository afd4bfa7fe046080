/** Orders and files of exports. */
@NullMarked
package org.cohorte.export.job;

import org.jspecify.annotations.NullMarked;
