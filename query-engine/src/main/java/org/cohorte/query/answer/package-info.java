/** What a count returns. */
@NullMarked
package org.cohorte.query.answer;

import org.jspecify.annotations.NullMarked;
