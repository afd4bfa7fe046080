/** What the index holds, by kind of record, unit and month: what a zero means. */
@NullMarked
package org.cohorte.query.catalogue;

import org.jspecify.annotations.NullMarked;
