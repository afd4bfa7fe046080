/** Codes of events as postings that carry the patient, the day and the number: what most criteria read, and nothing else. */
@NullMarked
package org.cohorte.solr.postings;

import org.jspecify.annotations.NullMarked;
