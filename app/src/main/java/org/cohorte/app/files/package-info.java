/** Files that the screens hand out. */
@NullMarked
package org.cohorte.app.files;

import org.jspecify.annotations.NullMarked;
