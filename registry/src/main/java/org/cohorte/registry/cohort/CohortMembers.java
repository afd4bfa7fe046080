package org.cohorte.registry.cohort;

import static org.cohorte.registry.schema.Tables.ACCOUNT;
import static org.cohorte.registry.schema.Tables.COHORT;

import java.util.Optional;
import java.util.UUID;
import org.cohorte.query.patients.PatientSet;
import org.cohorte.registry.account.Logins;
import org.jooq.DSLContext;

/** Members of cohorts as they were kept. The one reader of that column. */
public final class CohortMembers {

    private final DSLContext database;

    /** Reads with these connections. */
    public CohortMembers(DSLContext database) {
        this.database = database;
    }

    /** Members of a cohort of this user; empty when there is none, it was deleted, or it is somebody else's. */
    public Optional<PatientSet> find(String login, UUID cohort) {
        return database.select(COHORT.MEMBERS)
                .from(COHORT)
                .join(ACCOUNT)
                .on(ACCOUNT.ID.eq(COHORT.OWNER))
                .where(COHORT.ID.eq(cohort))
                .and(ACCOUNT.LOGIN.eq(Logins.normal(login)))
                .and(COHORT.DELETED_AT.isNull())
                .fetchOptional(COHORT.MEMBERS)
                .map(PatientSet::ofBytes);
    }
}
