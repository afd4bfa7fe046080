@NullMarked
package org.cohorte.query.validation;

import org.jspecify.annotations.NullMarked;
