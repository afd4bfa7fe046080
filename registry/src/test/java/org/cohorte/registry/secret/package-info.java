/** Tests of the secrets. */
@NullMarked
package org.cohorte.registry.secret;

import org.jspecify.annotations.NullMarked;
