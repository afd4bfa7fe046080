package org.cohorte.app.api;

/**
 * For whom a call is made: whoever signed it, or the account that the operator names with {@code as}.
 *
 * @param login as the registry keeps it
 */
record Caller(String login) {}
