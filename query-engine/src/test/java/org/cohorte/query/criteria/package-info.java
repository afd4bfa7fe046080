@NullMarked
package org.cohorte.query.criteria;

import org.jspecify.annotations.NullMarked;
