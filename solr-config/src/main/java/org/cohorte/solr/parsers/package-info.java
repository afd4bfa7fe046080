/** Query parsers about patients: counted events, sets of patients, and back to their events. */
@NullMarked
package org.cohorte.solr.parsers;

import org.jspecify.annotations.NullMarked;
