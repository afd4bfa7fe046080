package org.cohorte.app.wiring;

import java.util.List;
import java.util.Locale;
import org.cohorte.app.Texts;
import org.cohorte.app.launch.DemonstrationPasswords;
import org.cohorte.app.security.DemonstrationAccounts;
import org.cohorte.registry.account.LocalPasswords;
import org.cohorte.registry.demo.DemoAccounts;
import org.springframework.security.crypto.password.PasswordEncoder;

/** The accounts of the demonstration, with a password each. */
final class DemonstrationPeople implements DemonstrationAccounts {

    private final DemoAccounts accounts;
    private final LocalPasswords hashes;
    private final DemonstrationPasswords passwords;
    private final PasswordEncoder encoder;
    private final Texts texts = new Texts("org.cohorte.app.wiring.people");
    private volatile List<Person> people;

    DemonstrationPeople(
            DemoAccounts accounts, LocalPasswords hashes, DemonstrationPasswords passwords, PasswordEncoder encoder) {
        this.accounts = accounts;
        this.hashes = hashes;
        this.passwords = passwords;
        this.encoder = encoder;
        this.people = ensure();
    }

    @Override
    public List<Person> people() {
        return people;
    }

    @Override
    public void renew() {
        people = ensure();
    }

    private List<Person> ensure() {
        return accounts.ensure().stream().map(this::withPassword).toList();
    }

    /** Hashing costs a tenth of a second: what is kept already is kept. */
    private Person withPassword(DemoAccounts.DemoAccount account) {
        String login = account.login();
        boolean drawnNow = !passwords.has(login);
        String password = passwords.of(login);
        if (drawnNow || hashes.find(login).isEmpty()) {
            hashes.put(login, encoder.encode(password));
        }
        return new Person(login, password, role(account, Locale.FRENCH), role(account, Locale.ENGLISH));
    }

    private String role(DemoAccounts.DemoAccount account, Locale locale) {
        return texts.get(locale, account.login())
                + account.where().map(place -> " (" + place + ")").orElse("");
    }
}
