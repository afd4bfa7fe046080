/** Words, figures and dates as users read them, in French and in English. */
@NullMarked
package org.cohorte.ui.text;

import org.jspecify.annotations.NullMarked;
