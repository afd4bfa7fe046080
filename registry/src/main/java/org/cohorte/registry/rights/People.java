package org.cohorte.registry.rights;

import static org.cohorte.registry.schema.Tables.ACCOUNT;
import static org.jooq.impl.DSL.noCondition;

import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.cohorte.registry.account.Account;
import org.cohorte.registry.account.Logins;
import org.cohorte.registry.account.PostgresAccounts;
import org.cohorte.registry.audit.AuditAction;
import org.cohorte.registry.audit.AuditLine;
import org.cohorte.registry.audit.AuditOutcome;
import org.cohorte.registry.audit.PostgresAuditLog;
import org.cohorte.registry.perimeter.Folding;
import org.jooq.Condition;
import org.jooq.DSLContext;

/** Finds, adds, opens and closes the accounts of people. Whoever calls has asked whether they may. */
final class People {

    /** Identity providers give anything as a subject, but no spaces and nothing invisible. */
    private static final Pattern LOGIN = Pattern.compile("[^\\s\\p{C}\\p{Z}]+");

    private static final Pattern NAME = Pattern.compile("[^\\p{C}]+");
    private static final int LONGEST = 255;

    private final DSLContext database;
    private final Supplier<Optional<String>> address;

    People(DSLContext database, Supplier<Optional<String>> address) {
        this.database = database;
        this.address = address;
    }

    List<Account> search(String text, int limit) {
        Condition everyWord = noCondition();
        for (String word : Folding.words(text)) {
            everyWord = everyWord.and(ACCOUNT.FOLDED.contains(" " + word));
        }
        return database.selectFrom(ACCOUNT)
                .where(everyWord)
                .and(AccessRows.OF_PEOPLE)
                .orderBy(ACCOUNT.FOLDED, ACCOUNT.ID)
                .limit(Math.max(0, limit))
                .fetch(PostgresAccounts::account);
    }

    Account create(String by, String givenLogin, String givenName) {
        String login = login(givenLogin);
        String name = name(givenName);
        return database.transactionResult(transaction -> {
            DSLContext tx = transaction.dsl();
            Account created = tx.insertInto(ACCOUNT)
                    .set(ACCOUNT.LOGIN, login)
                    .set(ACCOUNT.DISPLAY_NAME, name)
                    .set(ACCOUNT.FOLDED, Folding.of(name, login))
                    .onConflictDoNothing()
                    .returning()
                    .fetchOptional(PostgresAccounts::account)
                    .orElseThrow(() -> new HabilitationException("loginTaken", Map.of("login", login)));
            write(tx, by, Map.of("what", "PERSON_CREATED", "holder", login));
            return created;
        });
    }

    private static String login(String given) {
        String login = Logins.normal(given);
        if (login.isEmpty()) {
            throw new HabilitationException("loginEmpty", Map.of());
        }
        if (login.equals(OperatorAccess.LOGIN)) {
            throw new HabilitationException("loginReserved", Map.of("login", login));
        }
        if (login.length() > LONGEST || !LOGIN.matcher(login).matches()) {
            throw new HabilitationException("loginInvalid", Map.of("longest", Integer.toString(LONGEST)));
        }
        return login;
    }

    private static String name(String given) {
        String name = given.strip();
        if (name.isEmpty() || name.length() > LONGEST || !NAME.matcher(name).matches()) {
            throw new HabilitationException("nameInvalid", Map.of("longest", Integer.toString(LONGEST)));
        }
        return name;
    }

    void setActive(String by, String login, boolean active) {
        database.transaction(transaction -> {
            DSLContext tx = transaction.dsl();
            boolean before = tx.select(ACCOUNT.ACTIVE)
                    .from(ACCOUNT)
                    .where(ACCOUNT.LOGIN.eq(Logins.normal(login)))
                    .and(AccessRows.OF_PEOPLE)
                    .forUpdate()
                    .fetchOptional(ACCOUNT.ACTIVE)
                    .orElseThrow(() -> new NoSuchElementException("No account " + login));
            new PostgresAccounts(tx).setActive(login, active);
            write(
                    tx,
                    by,
                    Map.of(
                            "what", active ? "ACCOUNT_OPENED" : "ACCOUNT_CLOSED",
                            "holder", Logins.normal(login),
                            "before", before ? "open" : "closed",
                            "after", active ? "open" : "closed"));
        });
    }

    private void write(DSLContext tx, String by, Map<String, String> details) {
        new PostgresAuditLog(tx)
                .add(AuditLine.of(by, AuditAction.HABILITATION, AuditOutcome.DONE)
                        .from(address.get())
                        .with(details));
    }
}
