/** From figures to people: cohorts, samples and lists with a real index and a real database. */
@NullMarked
package org.cohorte.e2e.people;

import org.jspecify.annotations.NullMarked;
