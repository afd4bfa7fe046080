/** Exports: asked for in three steps on one page, followed while they run, fetched. */
@NullMarked
package org.cohorte.ui.exports;

import org.jspecify.annotations.NullMarked;
