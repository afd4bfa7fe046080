@NullMarked
package org.cohorte.query.rewrite;

import org.jspecify.annotations.NullMarked;
