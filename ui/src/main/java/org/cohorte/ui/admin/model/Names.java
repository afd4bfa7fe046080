package org.cohorte.ui.admin.model;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;
import org.cohorte.registry.account.Account;
import org.cohorte.registry.account.Accounts;
import org.cohorte.registry.rights.Access;
import org.cohorte.registry.rights.OperatorAccess;
import org.cohorte.ui.text.Texts;

/** Names of people by their logins; each login is asked for once. */
public final class Names implements Function<String, String> {

    private final Accounts accounts;
    private final Map<String, String> known = new HashMap<>();

    /** @param texts name the command line's account, which is nobody's */
    public Names(Accounts accounts, Texts texts) {
        this.accounts = accounts;
        known.put(OperatorAccess.LOGIN, texts.get("person.commandLine"));
    }

    /** Takes the names that came with accesses. */
    public Names with(Collection<Access> accesses) {
        accesses.forEach(access -> known.put(access.login(), access.name()));
        return this;
    }

    @Override
    public String apply(String login) {
        return known.computeIfAbsent(
                login, wanted -> accounts.find(wanted).map(Account::displayName).orElse(wanted));
    }
}
