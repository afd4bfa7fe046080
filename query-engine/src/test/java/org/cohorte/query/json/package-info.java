@NullMarked
package org.cohorte.query.json;

import org.jspecify.annotations.NullMarked;
