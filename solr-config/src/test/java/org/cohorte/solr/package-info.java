@NullMarked
package org.cohorte.solr;

import org.jspecify.annotations.NullMarked;
