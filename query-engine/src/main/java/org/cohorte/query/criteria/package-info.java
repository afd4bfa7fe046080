/** The criteria language: a request as sealed records, and nothing else is one. */
@NullMarked
package org.cohorte.query.criteria;

import org.jspecify.annotations.NullMarked;
