package org.cohorte.ui.admin.model;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;
import org.cohorte.query.scope.Scope;
import org.cohorte.registry.account.Accounts;
import org.cohorte.registry.audit.AuditReading;
import org.cohorte.registry.imports.ImportReports;
import org.cohorte.registry.perimeter.Perimeter;
import org.cohorte.registry.perimeter.Perimeters;
import org.cohorte.registry.rights.Habilitations;
import org.cohorte.registry.rights.Right;
import org.cohorte.registry.rights.Roles;
import org.cohorte.registry.rights.Scopes;
import org.cohorte.ui.CurrentUser;
import org.cohorte.ui.FirstPasswords;
import org.cohorte.ui.UiSettings;

/** What the screens of the administration ask, always on behalf of the user of the page. */
public record AdminServices(
        Habilitations habilitations,
        Roles roles,
        AuditReading audit,
        ImportReports imports,
        Accounts accounts,
        Perimeters perimeters,
        Scopes scopes,
        FirstPasswords passwords,
        CurrentUser user,
        UiSettings settings,
        Clock clock) {

    /** Login of the user of the page. */
    public String login() {
        return user.login();
    }

    public Instant now() {
        return clock.instant();
    }

    public ZoneId zone() {
        return settings.zone();
    }

    /** Whether the user of the page holds a right of administration, itself or all of them. */
    public boolean may(Right right) {
        Set<Right> rights = scopes.rights(login());
        return rights.contains(right) || rights.contains(Right.FULL_ADMIN);
    }

    /** The screens that the user of the page may open now; for the others they do not exist. */
    public Set<Door> doors() {
        Set<Door> open = EnumSet.noneOf(Door.class);
        if (habilitations.manages(login())) {
            open.addAll(EnumSet.of(Door.PEOPLE, Door.ACCESSES, Door.ROLES));
        }
        if (may(Right.MANAGE_ROLES)) {
            open.add(Door.ROLES);
        }
        if (may(Right.READ_AUDIT)) {
            open.add(Door.AUDIT);
        }
        if (imports.mayRead(login())) {
            open.add(Door.IMPORTS);
        }
        return open;
    }

    /** Where names of perimeters are looked up: what the user of the page manages, and all below it. */
    public Scope managedScope() {
        Set<String> units =
                habilitations.managed(login()).stream().map(Perimeter::number).collect(Collectors.toSet());
        return Scope.ofUnits(units, Scope.Reading.COUNTS, false);
    }
}
