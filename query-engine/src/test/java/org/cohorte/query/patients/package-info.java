@NullMarked
package org.cohorte.query.patients;

import org.jspecify.annotations.NullMarked;
