/** What an import says about the lines it read. */
@NullMarked
package org.cohorte.ingest.report;

import org.jspecify.annotations.NullMarked;
