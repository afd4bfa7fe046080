package org.cohorte.app.launch;

import org.cohorte.registry.postgres.PostgresLogin;

/**
 * How to reach the registry.
 *
 * @param owner       the role that owns the tables: for migrations alone
 * @param application the role that the application works as
 */
public record Databases(PostgresLogin owner, PostgresLogin application) {}
