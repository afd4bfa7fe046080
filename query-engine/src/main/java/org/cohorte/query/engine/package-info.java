/** The engine as its callers see it. */
@NullMarked
package org.cohorte.query.engine;

import org.jspecify.annotations.NullMarked;
