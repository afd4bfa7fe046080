/** What tests of this module read packed documents with. */
@NullMarked
package org.cohorte.solr.packed;

import org.jspecify.annotations.NullMarked;
