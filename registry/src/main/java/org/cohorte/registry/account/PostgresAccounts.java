package org.cohorte.registry.account;

import static org.cohorte.registry.schema.Tables.ACCOUNT;

import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Set;
import org.cohorte.registry.perimeter.Folding;
import org.jooq.DSLContext;
import org.jooq.Record;

/** Accounts in their table. Logins are compared in lower case. */
public final class PostgresAccounts implements Accounts, AccountDirectory {

    private static final Set<String> LANGUAGES = Set.of("fr", "en");

    private final DSLContext database;

    /** Reads and writes with these connections. */
    public PostgresAccounts(DSLContext database) {
        this.database = database;
    }

    @Override
    public Optional<Account> find(String login) {
        return database.selectFrom(ACCOUNT)
                .where(ACCOUNT.LOGIN.eq(Logins.normal(login)))
                .fetchOptional(PostgresAccounts::account);
    }

    @Override
    public void chooseLanguage(String login, String language) {
        if (!LANGUAGES.contains(language)) {
            throw new IllegalArgumentException("Not a language of the screens: " + language);
        }
        database.update(ACCOUNT)
                .set(ACCOUNT.LANGUAGE, language)
                .where(ACCOUNT.LOGIN.eq(Logins.normal(login)))
                .execute();
    }

    @Override
    public Account put(String login, String displayName) {
        if (login.isBlank() || displayName.isBlank()) {
            throw new IllegalArgumentException("An account needs a login and a name");
        }
        String folded = Folding.of(displayName, Logins.normal(login));
        return database.insertInto(ACCOUNT)
                .set(ACCOUNT.LOGIN, Logins.normal(login))
                .set(ACCOUNT.DISPLAY_NAME, displayName)
                .set(ACCOUNT.FOLDED, folded)
                .onConflict(ACCOUNT.LOGIN)
                .doUpdate()
                .set(ACCOUNT.DISPLAY_NAME, displayName)
                .set(ACCOUNT.FOLDED, folded)
                .returning()
                .fetchSingle(PostgresAccounts::account);
    }

    @Override
    public void setActive(String login, boolean active) {
        int changed = database.update(ACCOUNT)
                .set(ACCOUNT.ACTIVE, active)
                .where(ACCOUNT.LOGIN.eq(Logins.normal(login)))
                .execute();
        if (changed == 0) {
            throw new NoSuchElementException("No account " + login);
        }
    }

    /** An account of a row that holds the columns of the table. */
    public static Account account(Record row) {
        return new Account(
                row.get(ACCOUNT.ID),
                row.get(ACCOUNT.LOGIN),
                row.get(ACCOUNT.DISPLAY_NAME),
                Optional.ofNullable(row.get(ACCOUNT.LANGUAGE)),
                row.get(ACCOUNT.ACTIVE));
    }
}
