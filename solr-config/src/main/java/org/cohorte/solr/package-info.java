/** What the index is called by those who write and read it: names of fields, kinds of documents. */
@NullMarked
package org.cohorte.solr;

import org.jspecify.annotations.NullMarked;
