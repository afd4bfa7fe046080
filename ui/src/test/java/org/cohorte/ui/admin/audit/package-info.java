@NullMarked
package org.cohorte.ui.admin.audit;

import org.jspecify.annotations.NullMarked;
