@NullMarked
package org.cohorte.ui.admin.accesses;

import org.jspecify.annotations.NullMarked;
