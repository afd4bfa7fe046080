@NullMarked
package org.cohorte.query.solr;

import org.jspecify.annotations.NullMarked;
