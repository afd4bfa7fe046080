package org.cohorte.query.criteria;

import java.util.List;
import java.util.Set;

/**
 * How a stay began and ended, as the sources write it. Each is any of its values; empty: any.
 *
 * @param kinds            kinds of stay, finer than its type
 * @param admissionTypes   types of admission
 * @param admissionModes   how the patient came in
 * @param admissionReasons why
 * @param origins          where from
 * @param dischargeModes   how the patient left
 * @param dischargeTypes   types of discharge
 * @param destinations     where to
 */
public record StayCircumstances(
        Set<String> kinds,
        Set<String> admissionTypes,
        Set<String> admissionModes,
        Set<String> admissionReasons,
        Set<String> origins,
        Set<String> dischargeModes,
        Set<String> dischargeTypes,
        Set<String> destinations) {

    public static final StayCircumstances ANY =
            new StayCircumstances(Set.of(), Set.of(), Set.of(), Set.of(), Set.of(), Set.of(), Set.of(), Set.of());

    public StayCircumstances {
        kinds = Set.copyOf(kinds);
        admissionTypes = Set.copyOf(admissionTypes);
        admissionModes = Set.copyOf(admissionModes);
        admissionReasons = Set.copyOf(admissionReasons);
        origins = Set.copyOf(origins);
        dischargeModes = Set.copyOf(dischargeModes);
        dischargeTypes = Set.copyOf(dischargeTypes);
        destinations = Set.copyOf(destinations);
    }

    /** The same by their JSON members. */
    public List<SourceWords> words() {
        return List.of(
                new SourceWords("kinds", kinds),
                new SourceWords("admissionTypes", admissionTypes),
                new SourceWords("admissionModes", admissionModes),
                new SourceWords("admissionReasons", admissionReasons),
                new SourceWords("origins", origins),
                new SourceWords("dischargeModes", dischargeModes),
                new SourceWords("dischargeTypes", dischargeTypes),
                new SourceWords("destinations", destinations));
    }
}
