package org.cohorte.ingest.nomenclature.formats;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.cohorte.ingest.nomenclature.Entry;
import org.cohorte.ingest.nomenclature.formats.Lines.Line;

/**
 * CIM-10 as the ATIH publishes it: {@code code|type|ssr|psy|short|name}, ISO-8859-1, no first line of names; or the same
 * columns as a table in UTF-8. Chapters (Roman numerals) and blocks (A00-A09) are the product's, codes stand below the
 * longest code that they begin with.
 */
final class Cim10 implements FormatReader {

    private static final String[] ROMAN = {
        "I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X", "XI", "XII", "XIII", "XIV", "XV", "XVI", "XVII",
        "XVIII", "XIX", "XX", "XXI", "XXII"
    };

    private static final int CELLS = 6;
    private static final Pattern CODE = Pattern.compile("[A-Z]\\d{2}[0-9A-Z+]*");

    private record Named(String code, String label, Place place) {}

    private record Range(String hierarchy, String from, String until, String label, String code) {

        boolean holds(String category) {
            return category.compareTo(from) >= 0 && category.compareTo(until) < 0;
        }

        boolean isChapter() {
            return hierarchy.length() == 2;
        }
    }

    @Override
    public void read(Path path, Draft draft, Problems problems) {
        SourceFile file = new SourceFile(path);
        Map<String, Named> named = new LinkedHashMap<>();
        if (file.firstLineBegins("code,")) {
            table(file, named, problems);
        } else {
            publisher(file, named, problems);
        }
        problems.throwIfAny();
        build(named, file.name(), draft, problems);
    }

    private static void publisher(SourceFile file, Map<String, Named> named, Problems problems) {
        try (Lines lines = Lines.of(file, Encoding.ISO_8859_1)) {
            for (Optional<Line> next = lines.next(); next.isPresent(); next = lines.next()) {
                Line line = next.get();
                Place place = Place.line(file.name(), line.number());
                String[] cells = line.text().split("\\|", -1);
                if (line.text().isBlank()) {
                    continue;
                }
                if (cells.length == CELLS) {
                    take(new Named(cells[0].strip(), cells[CELLS - 1], place), named, problems);
                } else {
                    problems.add(
                            place,
                            cells.length + " cells between bars where the file of the ATIH has " + CELLS
                                    + " (code|type|ssr|psy|short|name): take the publisher's file as it is");
                }
            }
        }
    }

    private static void table(SourceFile file, Map<String, Named> named, Problems problems) {
        try (Table table = Table.of(file, problems)) {
            table.require("long");
            for (Optional<Table.Row> row = table.next(); row.isPresent(); row = table.next()) {
                take(
                        new Named(
                                row.get().get("code"),
                                row.get().get("long"),
                                row.get().place()),
                        named,
                        problems);
            }
        }
    }

    private static void take(Named one, Map<String, Named> named, Problems problems) {
        Named before = named.putIfAbsent(one.code(), one);
        if (!CODE.matcher(one.code()).matches()) {
            problems.add(
                    one.place(),
                    (one.code().isEmpty() ? "there is no code" : one.code() + " is no code of the CIM-10")
                            + " (a letter, two digits, then letters, digits or +, without a point)");
        } else if (before != null && !before.label().equals(one.label())) {
            problems.add(
                    one.place(),
                    "the code " + one.code() + " has another name at "
                            + before.place().text() + ": keep one of the two lines");
        }
    }

    private static void build(Map<String, Named> named, String file, Draft draft, Problems problems) {
        NavigableSet<String> categories = new TreeSet<>();
        named.keySet().forEach(code -> categories.add(code.substring(0, 3)));
        List<Range> ranges = ranges(categories);
        for (Range range : ranges) {
            draft.french(Place.of(file), range.code(), parents(range, ranges), range.label());
        }
        for (Named one : named.values()) {
            Optional<String> parent = parent(one.code(), named, ranges);
            if (parent.isPresent()) {
                draft.add(
                        one.place(),
                        new Entry(
                                one.code(),
                                List.of(parent.get()),
                                Optional.of(one.label()),
                                Optional.empty(),
                                List.of()));
            } else {
                problems.add(one.place(), "no chapter of the CIM-10 holds the code " + one.code());
            }
        }
    }

    private static List<Range> ranges(NavigableSet<String> categories) {
        List<Range> ranges = new ArrayList<>();
        for (String[] cells : OurTable.rows("cim10-headings.tsv")) {
            String hierarchy = cells[0];
            String first = categories.ceiling(cells[1]);
            String last = categories.lower(cells[2]);
            if (first == null || last == null || first.compareTo(last) > 0) {
                continue;
            }
            String code = hierarchy.length() == 2
                    ? ROMAN[Integer.parseInt(hierarchy) - 1]
                    : first.equals(last) ? first + "-" + first : cells[1] + "-" + last;
            ranges.add(new Range(hierarchy, cells[1], cells[2], cells[3], code));
        }
        return ranges;
    }

    private static List<String> parents(Range range, List<Range> ranges) {
        if (range.isChapter()) {
            return List.of();
        }
        String above = range.hierarchy().substring(0, range.hierarchy().length() - 3);
        return List.of(ranges.stream()
                .filter(r -> r.hierarchy().equals(above))
                .findFirst()
                .orElseThrow()
                .code());
    }

    private static Optional<String> parent(String code, Map<String, Named> named, List<Range> ranges) {
        for (int end = code.length() - 1; end >= 3; end--) {
            String prefix = code.substring(0, end);
            if (named.containsKey(prefix)) {
                return Optional.of(prefix);
            }
        }
        String category = code.substring(0, 3);
        return ranges.stream()
                .filter(r -> r.holds(category))
                .reduce((a, b) -> b.hierarchy().length() >= a.hierarchy().length() ? b : a)
                .map(Range::code);
    }
}
