/** What the screens of the administration ask, and the words they share. */
@NullMarked
package org.cohorte.ui.admin.model;

import org.jspecify.annotations.NullMarked;
