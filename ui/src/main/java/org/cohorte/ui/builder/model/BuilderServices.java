package org.cohorte.ui.builder.model;

import java.time.Clock;
import org.cohorte.query.concepts.ConceptSearch;
import org.cohorte.query.scope.Scope;
import org.cohorte.query.words.Words;
import org.cohorte.registry.cohort.Cohorts;
import org.cohorte.registry.exploration.Exploration;
import org.cohorte.registry.feasibility.Feasibility;
import org.cohorte.registry.feasibility.ValueFigures;
import org.cohorte.registry.perimeter.Perimeters;
import org.cohorte.registry.request.SavedRequests;
import org.cohorte.registry.rights.Scopes;
import org.cohorte.ui.CurrentUser;
import org.cohorte.ui.UiSettings;
import org.cohorte.ui.parts.Background;

/** What the builder's parts ask of the rest of the house, on behalf of the user of the page. */
public record BuilderServices(
        Feasibility feasibility,
        ValueFigures values,
        SavedRequests requests,
        Perimeters perimeters,
        Scopes scopes,
        ConceptSearch concepts,
        Words words,
        Cohorts cohorts,
        Exploration exploration,
        CurrentUser user,
        UiSettings settings,
        Background background,
        Clock clock) {

    /** What the user may see at this moment: read again at each call, never kept. */
    public Scope scope() {
        return scopes.of(user.login());
    }
}
