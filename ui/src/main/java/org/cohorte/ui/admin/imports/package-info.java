/** Imports and their reports, for those who run the installation. */
@NullMarked
package org.cohorte.ui.admin.imports;

import org.jspecify.annotations.NullMarked;
