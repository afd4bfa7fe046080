/** Reading people's records line by line, as far as a scope goes. */
@NullMarked
package org.cohorte.query.lines;

import org.jspecify.annotations.NullMarked;
