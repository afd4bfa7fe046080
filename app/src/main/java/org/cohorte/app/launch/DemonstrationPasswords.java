package org.cohorte.app.launch;

import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Properties;

/**
 * Passwords of the demonstration's accounts: drawn at first start, kept in a file of mode 600 so that each start can
 * print them.
 */
public final class DemonstrationPasswords {

    private final Path file;
    private final SecureRandom random = new SecureRandom();
    private final Properties known = new Properties();

    public DemonstrationPasswords(Path secrets) {
        this.file = secrets.resolve("demonstration-accounts");
        try {
            if (Files.exists(file)) {
                known.load(new StringReader(Files.readString(file)));
            }
        } catch (IOException | IllegalArgumentException e) {
            throw unusable(e);
        }
    }

    /** Whether this login has a password already. */
    public boolean has(String login) {
        return known.containsKey(login);
    }

    /** The password of a login, drawn when it has none. */
    public String of(String login) {
        String password = known.getProperty(login);
        if (password == null) {
            password = TypeablePassword.draw(random);
            known.setProperty(login, password);
            save();
        }
        return password;
    }

    /** Forgets them all: the next ask draws new ones. */
    public void forget() {
        known.clear();
        save();
    }

    private void save() {
        try {
            StringWriter text = new StringWriter();
            known.store(text, "Accounts of the demonstration");
            PrivateFiles.write(file, text.toString().getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw unusable(e);
        }
    }

    private StartupException unusable(Exception e) {
        return new StartupException(
                "The passwords of the demonstration in " + file + " can neither be read nor written: " + e.getMessage(),
                e);
    }
}
