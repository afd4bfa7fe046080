/** Which criteria the links of a request bind, and which links go together. */
@NullMarked
package org.cohorte.query.links;

import org.jspecify.annotations.NullMarked;
