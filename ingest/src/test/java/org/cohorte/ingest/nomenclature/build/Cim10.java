package org.cohorte.ingest.nomenclature.build;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import org.cohorte.ingest.nomenclature.Entry;

/** CIM-10: chapters (Roman numerals), blocks (A00-A09), then codes by their prefixes. */
final class Cim10 {

    private static final String[] ROMAN = {
        "I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X", "XI", "XII", "XIII", "XIV", "XV", "XVI", "XVII",
        "XVIII", "XIX", "XX", "XXI", "XXII"
    };

    /** Slips of the list of chapters and blocks. */
    private static final Map<String, String> CORRECTIONS = Map.of(
            "½", "œ",
            "avex", "avec",
            "menancée", "menacée",
            "empoisennements", "empoisonnements",
            "couses", "causes",
            "essentielllement", "essentiellement",
            "la thyroïdes", "la thyroïde",
            "autre infestations", "autres infestations",
            "membre au autre région", "membre ou autre région");

    private final Sources sources;
    private final Map<String, String> labels = new LinkedHashMap<>();
    private final TreeSet<String> categories = new TreeSet<>();

    Cim10(Sources sources) {
        this.sources = sources;
    }

    private record Range(String hierarchy, String from, String until, String label, String code) {

        boolean holds(String category) {
            return category.compareTo(from) >= 0 && category.compareTo(until) < 0;
        }

        boolean isChapter() {
            return hierarchy.length() == 2;
        }
    }

    List<Entry> entries() {
        for (String line : sources.lines("cim10-fr.csv.gz").stream().skip(1).toList()) {
            List<String> cells = Sources.cells(line);
            labels.putIfAbsent(cells.getFirst(), cells.getLast());
            categories.add(cells.getFirst().substring(0, 3));
        }
        List<Range> ranges = ranges();
        List<Entry> entries = new ArrayList<>();
        for (Range range : ranges) {
            entries.add(new Entry(
                    range.code(), parents(range, ranges), Optional.of(range.label()), Optional.empty(), List.of()));
        }
        labels.forEach((code, label) -> entries.add(
                new Entry(code, List.of(parent(code, ranges)), Optional.of(label), Optional.empty(), List.of())));
        return entries;
    }

    private List<Range> ranges() {
        List<Range> ranges = new ArrayList<>();
        for (String line :
                sources.lines("cim10-chapters-blocks.csv").stream().skip(1).toList()) {
            String[] cells = line.split(";", -1);
            String hierarchy = cells[0];
            // The end of a range is the start of the next one; the last is written Z99 and holds Z99.
            String until = cells[2].equals("Z99") ? "ZZZ" : cells[2];
            String first = categories.ceiling(cells[1]);
            String last = categories.lower(until);
            if (first == null || last == null || first.compareTo(last) > 0) {
                continue;
            }
            String code = hierarchy.length() == 2
                    ? ROMAN[Integer.parseInt(hierarchy) - 1]
                    : first.equals(last) ? first + "-" + first : cells[1] + "-" + last;
            ranges.add(new Range(hierarchy, cells[1], until, corrected(cells[3]), code));
        }
        return ranges;
    }

    private static String corrected(String label) {
        String text = label;
        for (Map.Entry<String, String> correction : CORRECTIONS.entrySet()) {
            text = text.replace(correction.getKey(), correction.getValue());
        }
        return text;
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

    private String parent(String code, List<Range> ranges) {
        for (int end = code.length() - 1; end >= 3; end--) {
            String prefix = code.substring(0, end);
            if (labels.containsKey(prefix)) {
                return prefix;
            }
        }
        String category = code.substring(0, 3);
        return ranges.stream()
                .filter(r -> r.holds(category))
                .reduce((a, b) -> b.hierarchy().length() >= a.hierarchy().length() ? b : a)
                .orElseThrow(() -> new IllegalStateException("no chapter for " + code))
                .code();
    }
}
