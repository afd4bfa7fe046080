/** The administration: its frame and its first address. */
@NullMarked
package org.cohorte.ui.admin;

import org.jspecify.annotations.NullMarked;
