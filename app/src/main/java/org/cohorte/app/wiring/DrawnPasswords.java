package org.cohorte.app.wiring;

import java.security.SecureRandom;
import java.util.Optional;
import org.cohorte.app.launch.TypeablePassword;
import org.cohorte.registry.account.Account;
import org.cohorte.registry.account.LocalPasswords;
import org.cohorte.ui.FirstPasswords;
import org.springframework.security.crypto.password.PasswordEncoder;

/** Passwords of people added while sign-in is the demonstration's. */
final class DrawnPasswords implements FirstPasswords {

    private final LocalPasswords hashes;
    private final PasswordEncoder encoder;
    private final SecureRandom random = new SecureRandom();

    DrawnPasswords(LocalPasswords hashes, PasswordEncoder encoder) {
        this.hashes = hashes;
        this.encoder = encoder;
    }

    /** Never in place of another: who adds people could otherwise sign in as anybody. */
    @Override
    public Optional<String> draw(Account account) {
        if (hashes.find(account.login()).isPresent()) {
            return Optional.empty();
        }
        String password = TypeablePassword.draw(random);
        hashes.put(account.login(), encoder.encode(password));
        return Optional.of(password);
    }
}
