/** Notices that a caller has gone while the answer to the call is still being worked out. */
@NullMarked
package org.cohorte.app.leaving;

import org.jspecify.annotations.NullMarked;
