/** Roles and the rights they give. */
@NullMarked
package org.cohorte.ui.admin.roles;

import org.jspecify.annotations.NullMarked;
