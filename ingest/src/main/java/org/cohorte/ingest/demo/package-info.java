/**
 * The demonstration hospital: invented patients whose stays, results, medicines and reports hang together as in life.
 *
 * <p>{@link org.cohorte.ingest.demo.DemoHospital} is the way in. A patient is a {@link
 * org.cohorte.ingest.demo.Person} to whom {@link org.cohorte.ingest.demo.Story stories} happen; a story puts episodes in
 * the agenda of the patient's {@link org.cohorte.ingest.demo.Chart}; an episode writes {@link
 * org.cohorte.ingest.demo.Visit visits}. A new disease is one more story and one more file of phrases.
 */
@NullMarked
package org.cohorte.ingest.demo;

import org.jspecify.annotations.NullMarked;
