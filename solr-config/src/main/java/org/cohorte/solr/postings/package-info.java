/** Codes of events, beside which stand the patient, the day, the stay and the number: what most criteria read, and nothing else. */
@NullMarked
package org.cohorte.solr.postings;

import org.jspecify.annotations.NullMarked;
