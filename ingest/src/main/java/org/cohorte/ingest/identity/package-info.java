/** Makes the index hold what the registry says of who is one person, and who is opposed. */
@NullMarked
package org.cohorte.ingest.identity;

import org.jspecify.annotations.NullMarked;
