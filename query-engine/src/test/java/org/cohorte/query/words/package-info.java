@NullMarked
package org.cohorte.query.words;

import org.jspecify.annotations.NullMarked;
