@NullMarked
package org.cohorte.solr.node;

import org.jspecify.annotations.NullMarked;
