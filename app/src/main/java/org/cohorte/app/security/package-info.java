/** Who comes in: sign-in, bearer tokens, headers. */
@NullMarked
package org.cohorte.app.security;

import org.jspecify.annotations.NullMarked;
