/** Passwords and keys, drawn at first start and kept beside the data. */
@NullMarked
package org.cohorte.registry.secret;

import org.jspecify.annotations.NullMarked;
