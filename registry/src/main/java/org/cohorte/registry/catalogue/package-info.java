/** What the hospital holds, as far as the rights of whoever asks go. */
@NullMarked
package org.cohorte.registry.catalogue;

import org.jspecify.annotations.NullMarked;
