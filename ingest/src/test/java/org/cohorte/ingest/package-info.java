/** What the tests of this module share. */
@NullMarked
package org.cohorte.ingest;

import org.jspecify.annotations.NullMarked;
