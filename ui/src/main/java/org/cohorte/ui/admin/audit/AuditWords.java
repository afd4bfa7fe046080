package org.cohorte.ui.admin.audit;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.cohorte.registry.audit.AuditAction;
import org.cohorte.registry.audit.AuditLine;
import org.cohorte.registry.perimeter.Perimeter;
import org.cohorte.registry.rights.Role;
import org.cohorte.ui.admin.model.Days;
import org.cohorte.ui.admin.model.RoleWords;
import org.cohorte.ui.text.Texts;

/** A line of the audit in a sentence, and what else it holds in a few words. */
final class AuditWords {

    private static final String HOSPITAL = "hospital";
    private static final int PRINT = 12;
    private static final Pattern UUID = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

    /** Details that the sentence tells already. */
    private static final Set<String> TOLD =
            Set.of("what", "holder", "role", "roleId", "perimeter", "reason", "before", "after", "access");

    private final Texts texts;
    private final ZoneId zone;
    private final UnaryOperator<String> names;
    private final Map<String, Perimeter> places;
    private final List<Role> roles;

    /**
     * @param places by number: those of {@link #perimeters}
     * @param roles  by which names stored in French are told in the language of the page
     */
    AuditWords(Texts texts, ZoneId zone, UnaryOperator<String> names, Map<String, Perimeter> places, List<Role> roles) {
        this.texts = texts;
        this.zone = zone;
        this.names = names;
        this.places = places;
        this.roles = roles;
    }

    /** Numbers of the perimeters that a line names. */
    static Stream<String> perimeters(AuditLine line) {
        return Stream.concat(
                line.units().stream().filter(unit -> !unit.equals(HOSPITAL)),
                Optional.ofNullable(line.details().get("perimeter")).stream());
    }

    /** What was done, or tried. */
    String sentence(AuditLine line) {
        String key = "audit." + line.action().name();
        String precise = key + "." + line.details().getOrDefault("what", "");
        String told = texts.get(texts.has(precise) ? precise : key);
        List<String> parts = new ArrayList<>(List.of(told));
        if (line.action() == AuditAction.HABILITATION) {
            parts.addAll(subject(line.details()));
        }
        return String.join(" ", parts) + figure(line);
    }

    /** Which role, where, and whose. */
    private List<String> subject(Map<String, String> details) {
        List<String> parts = new ArrayList<>();
        detail(details, "role").ifPresent(role -> parts.add(role(role)));
        detail(details, "perimeter").ifPresent(number -> parts.add(texts.get("audit.at", place(number))));
        detail(details, "holder").ifPresent(holder -> parts.add(texts.get("audit.for", names.apply(holder))));
        return parts;
    }

    /** A refusal keeps the number of a role, a change its name. */
    private String role(String stored) {
        return roles.stream()
                .filter(role -> String.valueOf(role.id()).equals(stored))
                .findFirst()
                .map(role -> RoleWords.name(role, texts))
                .orElseGet(() -> RoleWords.name(stored, roles, texts));
    }

    private String place(String number) {
        return Optional.ofNullable(places.get(number)).map(Perimeter::name).orElse(number);
    }

    private String figure(AuditLine line) {
        return line.figure().isPresent()
                ? texts.get(
                        "audit.figure",
                        texts.count("picker.patients", line.figure().getAsLong()))
                : "";
    }

    /** The rest: where, about how many patients, from which request, before and after, why not. */
    List<String> more(AuditLine line) {
        List<String> parts = new ArrayList<>();
        Map<String, String> details = line.details();
        detail(details, "reason").ifPresent(reason -> parts.add(reason(reason)));
        detail(details, "after").ifPresent(after -> parts.add(change(detail(details, "before"), after)));
        if (!line.units().isEmpty() && !details.containsKey("perimeter")) {
            parts.add(texts.get(
                    "audit.units",
                    String.join(", ", line.units().stream().map(this::unit).toList())));
        }
        if (!line.patients().isEmpty()) {
            parts.add(texts.count("audit.patients", line.patients().size()));
        }
        line.fingerprint().ifPresent(print -> parts.add(texts.get("audit.print", shortened(print))));
        new TreeMap<>(details).forEach((name, value) -> {
            if (!TOLD.contains(name)) {
                parts.add(inWords(name, value));
            }
        });
        return parts;
    }

    /** A detail in words where there are some; keys are shortened to what tells them apart. */
    private String inWords(String name, String value) {
        String label = "audit.detail." + name;
        String words = Stream.of(value.split(" ", -1))
                .map(word -> told("audit.value." + name + ".", word).orElse(word(word)))
                .collect(Collectors.joining(", "));
        return texts.has(label) ? texts.get(label, words) : texts.get("audit.detail", name, value);
    }

    private Optional<String> told(String key, String word) {
        return texts.has(key + word) ? Optional.of(texts.get(key + word)) : Optional.empty();
    }

    private String unit(String number) {
        return number.equals(HOSPITAL) ? texts.get("audit.hospital") : place(number);
    }

    private String reason(String code) {
        return Stream.of("habilitation.", "export.failure.", "audit.value.reason.")
                .map(start -> start + code)
                .filter(texts::has)
                .findFirst()
                .map(texts::get)
                .orElse(code);
    }

    private String change(Optional<String> before, String after) {
        return before.map(was -> period(was) + " → " + period(after)).orElseGet(() -> period(after));
    }

    /** A period as days; anything else as it stands. */
    private String period(String text) {
        String[] ends = text.split("/", -1);
        if (ends.length != 2) {
            return text;
        }
        try {
            Optional<Instant> end = ends[1].equals("..") ? Optional.empty() : Optional.of(Instant.parse(ends[1]));
            return words(Days.of(Instant.parse(ends[0]), end, zone));
        } catch (DateTimeParseException notAPeriod) {
            return text;
        }
    }

    private String words(Days days) {
        String first = texts.formats().date(days.first());
        return days.last()
                .map(last -> texts.get("history.fromTo", first, texts.formats().date(last)))
                .orElse(texts.get("history.from", first));
    }

    private static String shortened(String print) {
        return print.substring(0, Math.min(PRINT, print.length())).replaceFirst("-$", "");
    }

    /** A key by its beginning; any other word as it stands. */
    private static String word(String word) {
        return UUID.matcher(word).matches() ? shortened(word) : word;
    }

    private static Optional<String> detail(Map<String, String> details, String name) {
        return Optional.ofNullable(details.get(name));
    }
}
