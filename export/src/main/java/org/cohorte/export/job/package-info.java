/** Exports as jobs: asked for, run in the background, fetched, deleted. */
@NullMarked
package org.cohorte.export.job;

import org.jspecify.annotations.NullMarked;
