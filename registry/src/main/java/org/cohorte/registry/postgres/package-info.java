/** A PostgreSQL of our own, for installations without one. */
@NullMarked
package org.cohorte.registry.postgres;

import org.jspecify.annotations.NullMarked;
