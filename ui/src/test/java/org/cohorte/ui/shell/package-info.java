@NullMarked
package org.cohorte.ui.shell;

import org.jspecify.annotations.NullMarked;
