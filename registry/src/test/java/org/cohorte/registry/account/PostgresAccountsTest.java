package org.cohorte.registry.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.util.NoSuchElementException;
import org.cohorte.registry.Registry;
import org.cohorte.registry.testing.TestDatabase;
import org.jooq.exception.DataAccessException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Accounts and the passwords of the demonstration. */
@ExtendWith(TestDatabase.class)
class PostgresAccountsTest {

    private Registry registry;

    @BeforeEach
    void open(TestDatabase.Access database) {
        registry = database.registry(Clock.systemUTC());
    }

    @Test
    void findsAnAccountWhateverTheCaseOfItsLogin() {
        Account put = registry.accountDirectory().put("Soignant ", "Équipe de soins");

        assertThat(put.login()).isEqualTo("soignant");
        assertThat(registry.accounts().find("SOIGNANT")).contains(put);
        assertThat(registry.accounts().find("personne")).isEmpty();
        assertThat(registry.accountDirectory().put("soignant", "Autre nom").id())
                .isEqualTo(put.id());
    }

    @Test
    void keepsTheLanguageChosen() {
        registry.accountDirectory().put("clinicien", "Clinicien");

        registry.accounts().chooseLanguage("clinicien", "en");

        assertThat(registry.accounts().find("clinicien").flatMap(Account::language))
                .contains("en");
        assertThatThrownBy(() -> registry.accounts().chooseLanguage("clinicien", "de"))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void closesAnAccount() {
        registry.accountDirectory().put("parti", "Compte fermé");

        registry.accountDirectory().setActive("parti", false);

        assertThat(registry.accounts().find("parti"))
                .get()
                .extracting(Account::active)
                .isEqualTo(false);
        assertThatThrownBy(() -> registry.accountDirectory().setActive("nobody", false))
                .isInstanceOf(NoSuchElementException.class);
    }

    @Test
    void keepsOnlyArgon2HashesOfKnownAccounts() {
        LocalPasswords passwords = registry.localPasswords();
        registry.accountDirectory().put("auditeur", "Auditeur");

        passwords.put("auditeur", "$argon2id$v=19$first");
        passwords.put("Auditeur", "$argon2id$v=19$second");

        assertThat(passwords.find("auditeur")).contains("$argon2id$v=19$second");
        assertThatThrownBy(() -> passwords.put("auditeur", "secret")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> passwords.put("nobody", "$argon2id$v=19$x")).isInstanceOf(DataAccessException.class);
        passwords.clear();
        assertThat(passwords.find("auditeur")).isEmpty();
    }
}
