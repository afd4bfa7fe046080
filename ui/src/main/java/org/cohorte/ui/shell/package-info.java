/** The frame around the screens: top bar, languages, error pages, sign-in page. */
@NullMarked
package org.cohorte.ui.shell;

import org.jspecify.annotations.NullMarked;
