@NullMarked
package org.cohorte.solr.postings;

import org.jspecify.annotations.NullMarked;
