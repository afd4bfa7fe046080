package org.cohorte.registry.catalogue;

import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.function.Supplier;
import org.cohorte.query.catalogue.DataCatalogue;
import org.cohorte.query.catalogue.Holdings;
import org.cohorte.query.catalogue.KindHoldings;
import org.cohorte.query.catalogue.RecordKind;
import org.cohorte.query.scope.Scope;
import org.cohorte.query.scope.Scope.Reading;
import org.cohorte.registry.audit.AuditAction;
import org.cohorte.registry.audit.AuditLine;
import org.cohorte.registry.audit.AuditLog;
import org.cohorte.registry.audit.AuditOutcome;
import org.cohorte.registry.disclosure.Disclosure;
import org.cohorte.registry.perimeter.Perimeter;
import org.cohorte.registry.perimeter.Perimeters;
import org.cohorte.registry.perimeter.Visibility;
import org.cohorte.registry.rights.Scopes;
import org.cohorte.registry.setting.Settings;

/** The catalogue within the scope of the moment. */
public final class DefaultCatalogue implements Catalogue {

    private static final String ALL = "ALL";

    private final DataCatalogue holdings;
    private final Scopes scopes;
    private final Perimeters perimeters;
    private final Visibility visibility;
    private final AuditLog audit;
    private final Settings settings;
    private final Supplier<Optional<String>> address;

    /**
     * Asks this catalogue.
     *
     * @param settings hold the disclosure rule
     * @param address  where the caller of this moment is
     */
    public DefaultCatalogue(
            DataCatalogue holdings,
            Scopes scopes,
            Perimeters perimeters,
            Visibility visibility,
            AuditLog audit,
            Settings settings,
            Supplier<Optional<String>> address) {
        this.holdings = holdings;
        this.scopes = scopes;
        this.perimeters = perimeters;
        this.visibility = visibility;
        this.audit = audit;
        this.settings = settings;
        this.address = address;
    }

    @Override
    public Holdings kinds(String login, Optional<String> unit) {
        Look look = look(login, unit, ALL);
        Holdings exact = holdings.kinds(look.unit(), look.scope());
        Holdings shown = look.coarse() ? Disclosure.from(settings).apply(exact) : exact;
        add(look, ALL, AuditOutcome.DONE);
        return shown;
    }

    @Override
    public KindHoldings kind(String login, RecordKind kind, Optional<String> unit) {
        String name = kind.name();
        Look look = look(login, unit, name);
        KindHoldings exact = holdings.kind(kind, look.unit(), look.scope());
        KindHoldings shown = look.coarse() ? Disclosure.from(settings).apply(exact) : exact;
        add(look, name, AuditOutcome.DONE);
        return shown;
    }

    /**
     * Somebody looking at this moment.
     *
     * @param unit empty also where the root was named, which stands for everything
     */
    private record Look(String login, Scope scope, Optional<String> unit) {

        boolean coarse() {
            return scope.reading() == Reading.COUNTS;
        }

        List<String> units() {
            return unit.map(List::of)
                    .orElseGet(() -> scope.wholeHospital()
                            ? List.of("hospital")
                            : scope.units().stream().sorted().toList());
        }
    }

    private Look look(String login, Optional<String> unit, String what) {
        Scope counting = scopes.of(login, Reading.COUNTS);
        if (!counting.wholeHospital() && counting.units().isEmpty()) {
            add(new Look(login, counting, Optional.empty()), what, AuditOutcome.REFUSED);
            throw new SecurityException("The catalogue is for accounts that count patients");
        }
        if (unit.isPresent() && perimeters.find(unit.get(), counting).isEmpty()) {
            add(new Look(login, counting, Optional.empty()), what, AuditOutcome.REFUSED);
            throw new NoSuchElementException("No such unit");
        }
        return new Look(login, scope(login, unit, counting), unit.filter(number -> !isRoot(number)));
    }

    /** The highest reading that covers all that is looked at; figures alone where no reading of lines does. */
    private Scope scope(String login, Optional<String> unit, Scope counting) {
        return scopes.readings(login).stream()
                .filter(reading -> reading != Reading.COUNTS)
                .map(reading -> scopes.of(login, reading))
                .filter(lines -> lines.asLargeAs(counting) || covers(lines, unit))
                .findFirst()
                .orElse(counting);
    }

    private boolean covers(Scope lines, Optional<String> unit) {
        return unit.isPresent() && visibility.inside(List.of(unit.get()), lines).contains(unit.get());
    }

    private boolean isRoot(String number) {
        return perimeters.root().map(Perimeter::number).filter(number::equals).isPresent();
    }

    private void add(Look look, String kind, AuditOutcome outcome) {
        audit.add(AuditLine.of(look.login(), AuditAction.COUNT, outcome)
                .on(look.units())
                .from(address.get())
                .with(Map.of("what", "CATALOGUE", "kind", kind)));
    }
}
