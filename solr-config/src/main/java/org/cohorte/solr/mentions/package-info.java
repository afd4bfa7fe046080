/** What a text affirms: the spans that an import found not to be affirmed, and the text without them. */
@NullMarked
package org.cohorte.solr.mentions;

import org.jspecify.annotations.NullMarked;
