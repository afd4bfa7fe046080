/** From a request to one JSON request of Solr. */
@NullMarked
package org.cohorte.query.compile;

import org.jspecify.annotations.NullMarked;
