/** Numbers, pseudonyms and identities of patients: the only place that knows who is who. */
@NullMarked
package org.cohorte.registry.identity;

import org.jspecify.annotations.NullMarked;
