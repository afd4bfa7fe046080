@NullMarked
package org.cohorte.solr.cluster;

import org.jspecify.annotations.NullMarked;
