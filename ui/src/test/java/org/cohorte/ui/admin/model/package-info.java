@NullMarked
package org.cohorte.ui.admin.model;

import org.jspecify.annotations.NullMarked;
