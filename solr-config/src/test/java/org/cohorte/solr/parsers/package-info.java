@NullMarked
package org.cohorte.solr.parsers;

import org.jspecify.annotations.NullMarked;
