/** Tests. */
@NullMarked
package org.cohorte.registry.request;

import org.jspecify.annotations.NullMarked;
