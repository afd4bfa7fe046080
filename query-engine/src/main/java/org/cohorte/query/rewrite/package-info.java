/** Small named rules that make a request cheaper to answer and keep its meaning. */
@NullMarked
package org.cohorte.query.rewrite;

import org.jspecify.annotations.NullMarked;
