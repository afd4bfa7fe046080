package org.cohorte.registry.audit;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * Something to write into the audit.
 *
 * @param login       who
 * @param action      what
 * @param outcome     how it ended
 * @param units       numbers of the units that the right came from; {@code hospital} for the whole
 * @param fingerprint of the request
 * @param figure      as it was shown; empty when none was, or a hidden one
 * @param address     from where
 * @param details     anything else, without names, identifiers or texts of patients; {@code cohort}: the one it is about
 * @param patients    numbers of the patients that it is about
 */
public record AuditLine(
        String login,
        AuditAction action,
        AuditOutcome outcome,
        List<String> units,
        Optional<String> fingerprint,
        OptionalLong figure,
        Optional<String> address,
        Map<String, String> details,
        List<Integer> patients) {

    public AuditLine {
        units = List.copyOf(units);
        details = Map.copyOf(details);
        patients = List.copyOf(patients);
    }

    /** A line about no patient in particular. */
    public AuditLine(
            String login,
            AuditAction action,
            AuditOutcome outcome,
            List<String> units,
            Optional<String> fingerprint,
            OptionalLong figure,
            Optional<String> address,
            Map<String, String> details) {
        this(login, action, outcome, units, fingerprint, figure, address, details, List.of());
    }

    /** A line that tells who, what and how it ended. */
    public static AuditLine of(String login, AuditAction action, AuditOutcome outcome) {
        return new AuditLine(
                login, action, outcome, List.of(), Optional.empty(), OptionalLong.empty(), Optional.empty(), Map.of());
    }

    public AuditLine on(List<String> newUnits) {
        return new AuditLine(login, action, outcome, newUnits, fingerprint, figure, address, details, patients);
    }

    public AuditLine about(String newFingerprint, OptionalLong newFigure) {
        return new AuditLine(
                login, action, outcome, units, Optional.of(newFingerprint), newFigure, address, details, patients);
    }

    public AuditLine from(Optional<String> newAddress) {
        return new AuditLine(login, action, outcome, units, fingerprint, figure, newAddress, details, patients);
    }

    public AuditLine with(Map<String, String> newDetails) {
        return new AuditLine(login, action, outcome, units, fingerprint, figure, address, newDetails, patients);
    }

    /** The patients that it is about, by their numbers: a page of a list, or one that was opened. */
    public AuditLine aboutPatients(List<Integer> newPatients) {
        return new AuditLine(login, action, outcome, units, fingerprint, figure, address, details, newPatients);
    }
}
