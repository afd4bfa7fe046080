/** Tests. */
@NullMarked
package org.cohorte.registry.account;

import org.jspecify.annotations.NullMarked;
