@NullMarked
package org.cohorte.ui.cohorts;

import org.jspecify.annotations.NullMarked;
