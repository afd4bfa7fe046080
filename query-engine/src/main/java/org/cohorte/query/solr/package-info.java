/** The engine and the concept search over a real Solr. */
@NullMarked
package org.cohorte.query.solr;

import org.jspecify.annotations.NullMarked;
