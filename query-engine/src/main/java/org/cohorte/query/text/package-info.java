/** The language of words in documents: parsing and compilation. */
@NullMarked
package org.cohorte.query.text;

import org.jspecify.annotations.NullMarked;
