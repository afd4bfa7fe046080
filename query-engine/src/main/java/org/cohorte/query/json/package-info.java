/** The saved form of a request: reading, writing and its schema. */
@NullMarked
package org.cohorte.query.json;

import org.jspecify.annotations.NullMarked;
