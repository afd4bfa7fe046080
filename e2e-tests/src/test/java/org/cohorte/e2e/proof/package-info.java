/**
 * The proof of numbers: an evaluator that reads one patient's records after another, written from the page of the
 * criteria language and sharing no code with the compiler, against the real index.
 */
@NullMarked
package org.cohorte.e2e.proof;

import org.jspecify.annotations.NullMarked;
