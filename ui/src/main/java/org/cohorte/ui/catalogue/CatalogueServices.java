package org.cohorte.ui.catalogue;

import org.cohorte.query.scope.Scope;
import org.cohorte.query.scope.Scope.Reading;
import org.cohorte.registry.catalogue.Catalogue;
import org.cohorte.registry.perimeter.Perimeters;
import org.cohorte.registry.rights.Scopes;
import org.cohorte.ui.CurrentUser;
import org.cohorte.ui.UiSettings;
import org.cohorte.ui.parts.Background;

/** What the catalogue asks, always on behalf of the user of the page. */
public record CatalogueServices(
        Catalogue catalogue,
        Perimeters perimeters,
        Scopes scopes,
        CurrentUser user,
        UiSettings settings,
        Background background) {

    String login() {
        return user.login();
    }

    /** Where the user counts patients now. */
    Scope scope() {
        return scopes.of(login(), Reading.COUNTS);
    }

    /** Whether the catalogue exists for the user. */
    boolean open() {
        return !scopes.readings(login()).isEmpty();
    }
}
