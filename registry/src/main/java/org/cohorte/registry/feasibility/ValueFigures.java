package org.cohorte.registry.feasibility;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.cohorte.query.criteria.Code;
import org.cohorte.query.scope.Scope;
import org.cohorte.query.scope.Scope.Reading;
import org.cohorte.query.values.Distributions;
import org.cohorte.query.values.ValueDistribution;
import org.cohorte.registry.audit.AuditAction;
import org.cohorte.registry.audit.AuditLine;
import org.cohorte.registry.audit.AuditLog;
import org.cohorte.registry.audit.AuditOutcome;
import org.cohorte.registry.disclosure.Disclosure;
import org.cohorte.registry.rights.Scopes;
import org.cohorte.registry.setting.Settings;

/** How values lie, on behalf of a user: within the scope of the moment, coarse for figures alone, with a line of audit. */
public final class ValueFigures {

    private static final int CODES_IN_AUDIT = 20;

    private final Distributions distributions;
    private final Scopes scopes;
    private final AuditLog audit;
    private final Settings settings;
    private final Supplier<Optional<String>> address;

    /**
     * Asks these distributions.
     *
     * @param settings hold the disclosure rule
     * @param address  where the caller of this moment is
     */
    public ValueFigures(
            Distributions distributions,
            Scopes scopes,
            AuditLog audit,
            Settings settings,
            Supplier<Optional<String>> address) {
        this.distributions = distributions;
        this.scopes = scopes;
        this.audit = audit;
        this.settings = settings;
        this.address = address;
    }

    /**
     * How the validated results of some codes lie, of the patients that this user counts; exact where they read lines of all
     * of them.
     *
     * @param codes with their descendants
     * @param unit  to tell the values in
     * @return empty when the unit is not known, there is no result in a unit of its kind, or too few for figures alone
     * @throws org.cohorte.query.engine.EngineException when the index cannot answer
     */
    public Optional<ValueDistribution> of(List<Code> codes, String unit, String login) {
        Scope counting = scopes.of(login, Reading.COUNTS);
        Scope lines = scopes.of(login, Reading.PSEUDONYMISED);
        boolean exact = lines.asLargeAs(counting);
        Scope scope = exact ? lines : counting;
        Optional<ValueDistribution> found = distributions.of(codes, unit, scope);
        Optional<ValueDistribution> shown = exact ? found : found.flatMap(Disclosure.from(settings)::apply);
        audit.add(AuditLine.of(login, AuditAction.COUNT, AuditOutcome.DONE)
                .on(
                        scope.wholeHospital()
                                ? List.of("hospital")
                                : scope.units().stream().sorted().toList())
                .from(address.get())
                .with(Map.of("values", tokens(codes), "unit", unit)));
        return shown;
    }

    /** The unit that most results of some codes are written in; tells no figure, and is not audited. */
    public Optional<String> usualUnit(List<Code> codes, String login) {
        return distributions.usualUnit(codes, scopes.of(login, Reading.COUNTS));
    }

    private static String tokens(List<Code> codes) {
        return codes.stream().limit(CODES_IN_AUDIT).map(Code::token).collect(Collectors.joining(" "));
    }
}
