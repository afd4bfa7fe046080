/** What a user may see: the required argument of every clinical read. */
@NullMarked
package org.cohorte.query.scope;

import org.jspecify.annotations.NullMarked;
