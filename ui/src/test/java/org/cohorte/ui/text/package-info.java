@NullMarked
package org.cohorte.ui.text;

import org.jspecify.annotations.NullMarked;
