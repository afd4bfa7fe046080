/** Files that users fetch. */
@NullMarked
package org.cohorte.app.download;

import org.jspecify.annotations.NullMarked;
