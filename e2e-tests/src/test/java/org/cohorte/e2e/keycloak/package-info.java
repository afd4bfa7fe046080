/** Sign-in with an identity provider of the hospital's: a profile of its own, since it takes a large download. */
@NullMarked
package org.cohorte.e2e.keycloak;

import org.jspecify.annotations.NullMarked;
