/** Accounts of the demonstration. */
@NullMarked
package org.cohorte.registry.demo;

import org.jspecify.annotations.NullMarked;
