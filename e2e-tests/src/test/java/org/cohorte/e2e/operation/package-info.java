/** What operators, and misfortune, do to the program: kills, full disks, ports in use. */
@NullMarked
package org.cohorte.e2e.operation;

import org.jspecify.annotations.NullMarked;
