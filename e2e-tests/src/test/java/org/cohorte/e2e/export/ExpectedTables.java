package org.cohorte.e2e.export;

import java.io.IOException;
import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.cohorte.query.criteria.Code;
import org.cohorte.query.lines.Line;
import org.cohorte.query.lines.LineKind;
import org.cohorte.query.lines.LineQuery;
import org.cohorte.query.lines.LineTime;
import org.cohorte.query.lines.PatientLine;
import org.cohorte.query.patients.PatientSet;
import org.cohorte.query.scope.Scope;
import org.cohorte.registry.identity.Identities.PatientName;

/** The tables of a nominative export as somebody would write them who has the lines and the identities, and nothing else. */
final class ExpectedTables {

    private final ExportHouse house;
    private final Map<String, String> units = new HashMap<>();

    ExpectedTables(ExportHouse house) {
        this.house = house;
    }

    long count(LineKind kind, PatientSet members, Scope scope) {
        return house.lines().count(LineQuery.of(kind), members, scope);
    }

    /** The table as somebody would write it who has the lines and nothing else. */
    List<Map<String, Object>> biology(PatientSet members, Scope scope) {
        Map<Integer, PatientLine> people = people(members, scope);
        Map<Integer, PatientName> names = house.registry().identities().names(people.keySet(), scope);
        List<Line.Laboratory> results = lines(LineKind.LABORATORY, Line.Laboratory.class, members, scope);
        Map<Integer, String> stays = house.registry()
                .identities()
                .stayKeys(
                        results.stream()
                                .flatMap(result ->
                                        result.common().stay().stream().boxed())
                                .collect(Collectors.toSet()),
                        scope);
        return results.stream()
                .map(result -> biology(
                        result,
                        people.get(result.common().patient()).pseudonym(),
                        names.get(result.common().patient()),
                        stays))
                .toList();
    }

    private Map<String, Object> biology(
            Line.Laboratory result, String pseudonym, PatientName name, Map<Integer, String> stays) {
        Map<String, Object> row = new HashMap<>();
        row.put("Patient", pseudonym);
        name.ipp().ifPresent(ipp -> row.put("IPP", ipp));
        result.common().time().ifPresent(time -> row.put("Date", local(time)));
        result.code().map(Code::system).ifPresent(system -> row.put("Nomenclature", system));
        result.code().map(Code::value).ifPresent(code -> row.put("Code", code));
        put(row, "Examen", result.label());
        result.comparator().ifPresent(comparator -> row.put("Comparateur", comparator));
        result.value().ifPresent(value -> row.put("Valeur", plain(value)));
        result.unit().ifPresent(unit -> row.put("Unité de mesure", unit));
        result.low().ifPresent(low -> row.put("Borne basse", plain(low)));
        result.high().ifPresent(high -> row.put("Borne haute", plain(high)));
        result.abnormal().ifPresent(abnormal -> row.put("Anormal", abnormal.equals("low") ? "Bas" : "Haut"));
        row.put("Validé", result.validated());
        result.text().ifPresent(text -> row.put("Résultat textuel", text));
        result.common().unit().ifPresent(unit -> put(row, "Unité de soins", unit(unit)));
        result.common().stay().ifPresent(stay -> row.put("Séjour", stays.get(stay)));
        result.common().ageYears().ifPresent(age -> row.put("Âge", plain(BigDecimal.valueOf(age))));
        return row;
    }

    private String unit(String number) {
        return units.computeIfAbsent(
                number,
                unknown -> house.registry()
                        .perimeters()
                        .describe(List.of(unknown))
                        .get(unknown)
                        .name());
    }

    private static void put(Map<String, Object> row, String title, String text) {
        if (!text.isEmpty()) {
            row.put(title, text);
        }
    }

    static LocalDateTime local(LineTime time) {
        return time.instant()
                .map(instant -> instant.atZone(ZoneId.of("Europe/Paris")).toLocalDateTime())
                .orElseGet(() -> time.day().atStartOfDay());
    }

    private static BigDecimal plain(BigDecimal value) {
        return BigDecimal.valueOf(value.doubleValue()).stripTrailingZeros();
    }

    List<List<Object>> diagnoses(PatientSet members, Scope scope) {
        return lines(LineKind.DIAGNOSIS, Line.Diagnosis.class, members, scope).stream()
                .map(line -> List.<Object>of(line.code().orElseThrow().value(), line.label()))
                .toList();
    }

    List<Map<String, Object>> patients(PatientSet members, Scope scope) throws IOException {
        Map<Integer, PatientLine> people = people(members, scope);
        Map<Integer, PatientName> names = house.registry().identities().names(people.keySet(), scope);
        Map<String, String> sexes = Map.of("female", "Femme", "male", "Homme", "other", "Autre", "unknown", "Inconnu");
        List<Map<String, Object>> rows = new ArrayList<>();
        for (int number : members.numbers().filter(people::containsKey).toArray()) {
            PatientLine line = people.get(number);
            PatientName name = names.get(number);
            Map<String, Object> row = new HashMap<>();
            row.put("Patient", line.pseudonym());
            name.ipp().ifPresent(ipp -> row.put("IPP", ipp));
            name.familyName().ifPresent(family -> row.put("Nom", family));
            name.givenName().ifPresent(given -> row.put("Prénom", given));
            name.birthDay().ifPresent(birth -> row.put("Naissance", birth.atStartOfDay()));
            row.put("Sexe", sexes.get(line.sex()));
            line.ageYears().ifPresent(age -> row.put("Âge", plain(BigDecimal.valueOf(age))));
            row.put("Statut vital", line.deceased() ? "Décédé" : "Vivant");
            line.deathDay().ifPresent(death -> row.put("Décès", death.atStartOfDay()));
            line.lastStay()
                    .flatMap(stay -> stay.common().time())
                    .ifPresent(time -> row.put("Dernier séjour", local(time)));
            line.lastStay()
                    .flatMap(stay -> stay.common().unit())
                    .ifPresent(unit -> row.put("Unité du dernier séjour", unit(unit)));
            rows.add(row);
        }
        return rows;
    }

    Map<Integer, PatientLine> people(PatientSet members, Scope scope) {
        Map<Integer, PatientLine> people = new HashMap<>();
        List<Integer> numbers = members.numbers().boxed().toList();
        for (int from = 0; from < numbers.size(); from += 200) {
            people.putAll(house.lines().patients(numbers.subList(from, Math.min(numbers.size(), from + 200)), scope));
        }
        return people;
    }

    <L extends Line> List<L> lines(LineKind kind, Class<L> type, PatientSet members, Scope scope) {
        try (Stream<Line> lines = house.lines().stream(LineQuery.of(kind), members, scope)) {
            return lines.map(type::cast).toList();
        }
    }

    Set<Object> identities(Map<Integer, PatientLine> people, Scope scope) {
        Set<Object> secrets = new HashSet<>();
        people.values().forEach(person -> secrets.add(person.pseudonym()));
        house.registry().identities().names(people.keySet(), scope).values().forEach(name -> {
            secrets.add(name.ipp().orElseThrow());
            secrets.add(name.familyName().orElseThrow());
        });
        lines(
                        LineKind.STAY,
                        Line.Stay.class,
                        PatientSet.of(people.keySet().stream().mapToInt(i -> i)),
                        scope)
                .forEach(stay -> secrets.add(stay.common().sourceId().orElseThrow()));
        return secrets;
    }
}
