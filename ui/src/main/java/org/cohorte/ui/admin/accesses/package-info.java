/** Who holds what, where and until when, and giving more. */
@NullMarked
package org.cohorte.ui.admin.accesses;

import org.jspecify.annotations.NullMarked;
