/** People, and what each of them holds. */
@NullMarked
package org.cohorte.ui.admin.people;

import org.jspecify.annotations.NullMarked;
