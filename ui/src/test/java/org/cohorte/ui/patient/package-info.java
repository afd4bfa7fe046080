@NullMarked
package org.cohorte.ui.patient;

import org.jspecify.annotations.NullMarked;
