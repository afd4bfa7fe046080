/** What the criteria find: total, funnel, who and when. */
@NullMarked
package org.cohorte.ui.builder.result;

import org.jspecify.annotations.NullMarked;
