@NullMarked
package org.cohorte.query.text;

import org.jspecify.annotations.NullMarked;
