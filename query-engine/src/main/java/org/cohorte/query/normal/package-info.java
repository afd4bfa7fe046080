/** The normal form of a request and its fingerprint. */
@NullMarked
package org.cohorte.query.normal;

import org.jspecify.annotations.NullMarked;
