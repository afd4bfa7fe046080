/** People, habilitations, the hospital tree, identities, requests and audit, in PostgreSQL. */
@NullMarked
package org.cohorte.registry;

import org.jspecify.annotations.NullMarked;
