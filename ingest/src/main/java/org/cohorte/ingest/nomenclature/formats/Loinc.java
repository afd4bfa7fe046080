package org.cohorte.ingest.nomenclature.formats;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.cohorte.ingest.nomenclature.Entry;
import org.cohorte.ingest.nomenclature.Nomenclatures;

/**
 * LOINC: the folder of the official distribution, unpacked, with {@code Loinc.csv} and, when they are there, the French
 * {@code frFR…LinguisticVariant.csv} and {@code ComponentHierarchyBySystem.csv}; or {@code Loinc.csv} alone, whose codes then
 * stand below their classes. Groups, French names and synonyms of the product are kept.
 */
final class Loinc implements FormatReader {

    private static final int DEPTH = 5;
    private static final int MOST_SYNONYMS = 24;
    private static final Pattern PARTS = Pattern.compile(";");

    /** Related names that say nothing of an analyte. */
    private static final Set<String> COMMONPLACES = Set.of(
            "point in time",
            "random",
            "qnt",
            "quan",
            "quant",
            "quantitative",
            "level",
            "ql",
            "qual",
            "qualitative",
            "chemistry",
            "ordinal",
            "screen",
            "ponctuel",
            "quantitatif",
            "qualitatif",
            "ordinale",
            "temps ponctuel");

    /** What the French file says of a code. */
    private record French(Optional<String> label, List<String> synonyms) {}

    @Override
    public void read(Path path, Draft draft, Problems problems) {
        Path codes = Files.isDirectory(path)
                ? inside(path, "loinc.csv"::equals)
                        .orElseThrow(() -> Place.of(path.toString())
                                .error("there is no Loinc.csv in this folder: unpack the distribution of LOINC there"))
                : path;
        Optional<Path> root = Files.isDirectory(path) ? Optional.of(path) : Optional.empty();
        Map<String, French> french = root.flatMap(
                        folder -> inside(folder, name -> name.matches("frfr.*linguisticvariant\\.csv")))
                .map(file -> french(new SourceFile(file), problems))
                .orElse(Map.of());
        Optional<Path> tree = root.flatMap(folder -> inside(folder, "componenthierarchybysystem.csv"::equals));
        Map<String, Set<String>> parents = new HashMap<>();
        tree.ifPresent(file -> headings(new SourceFile(file), draft, parents, problems));
        codes(new SourceFile(codes), french, parents, tree.isPresent(), draft, problems);
        ours(draft);
    }

    private static Optional<Path> inside(Path folder, Predicate<String> name) {
        try (Stream<Path> files = Files.walk(folder, DEPTH)) {
            return files.filter(Files::isRegularFile)
                    .filter(file -> name.test(String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT)))
                    .min(Path::compareTo);
        } catch (IOException e) {
            throw new UncheckedIOException(folder + " cannot be listed", e);
        }
    }

    private static Map<String, French> french(SourceFile file, Problems problems) {
        Map<String, French> french = new HashMap<>();
        try (Table table = Table.of(file, problems)) {
            table.require("loinc_num");
            for (Optional<Table.Row> next = table.next(); next.isPresent(); next = table.next()) {
                Table.Row row = next.get();
                Optional<String> label = row.find("long_common_name")
                        .or(() -> row.find("linguisticvariantdisplayname"))
                        .or(() -> axes(row));
                french.put(row.get("loinc_num"), new French(label, synonyms(row, "shortname", "component")));
            }
        }
        return french;
    }

    /** Names of the axes, as the French file gives them: analyte, property, system. */
    private static Optional<String> axes(Table.Row row) {
        String text = Stream.of("component", "property", "system")
                .map(row::get)
                .filter(axis -> !axis.isEmpty())
                .reduce((a, b) -> a + " ; " + b)
                .orElse("");
        return Optional.of(text).filter(t -> !t.isEmpty());
    }

    private static List<String> synonyms(Table.Row row, String... columns) {
        Set<String> synonyms = new LinkedHashSet<>();
        Arrays.stream(columns).forEach(column -> row.find(column).ifPresent(synonyms::add));
        row.find("relatednames2").stream()
                .flatMap(PARTS::splitAsStream)
                .map(String::strip)
                .filter(name -> !name.isEmpty() && !COMMONPLACES.contains(name.toLowerCase(Locale.ROOT)))
                .limit(MOST_SYNONYMS)
                .forEach(synonyms::add);
        return List.copyOf(synonyms);
    }

    /** Parts of LOINC that group codes, and what each code stands below. */
    private static void headings(SourceFile file, Draft draft, Map<String, Set<String>> parents, Problems problems) {
        try (Table table = Table.of(file, problems)) {
            table.require("immediate_parent");
            table.require("code");
            for (Optional<Table.Row> next = table.next(); next.isPresent(); next = table.next()) {
                Table.Row row = next.get();
                String code = row.get("code");
                row.find("immediate_parent")
                        .ifPresent(parent -> parents.computeIfAbsent(code, c -> new LinkedHashSet<>())
                                .add(parent));
                if (code.startsWith("LP")) {
                    draft.add(
                            row.place(),
                            new Entry(
                                    code,
                                    row.find("immediate_parent").map(List::of).orElse(List.of()),
                                    Optional.empty(),
                                    row.find("code_text"),
                                    List.of()));
                }
            }
        }
    }

    private static void codes(
            SourceFile file,
            Map<String, French> french,
            Map<String, Set<String>> parents,
            boolean tree,
            Draft draft,
            Problems problems) {
        French none = new French(Optional.empty(), List.of());
        try (Table table = Table.of(file, problems)) {
            for (String column : List.of("loinc_num", "long_common_name", "class")) {
                table.require(column);
            }
            for (Optional<Table.Row> next = table.next(); next.isPresent(); next = table.next()) {
                Table.Row row = next.get();
                String code = row.get("loinc_num");
                French named = french.getOrDefault(code, none);
                List<String> synonyms = new ArrayList<>(named.synonyms());
                synonyms.addAll(synonyms(row, "shortname", "consumer_name", "component"));
                List<String> above = tree ? List.copyOf(parents.getOrDefault(code, Set.of())) : classOf(row, draft);
                draft.add(row.place(), new Entry(code, above, named.label(), row.find("long_common_name"), synonyms));
            }
        }
    }

    private static List<String> classOf(Table.Row row, Draft draft) {
        Optional<String> name = row.find("class");
        name.ifPresent(heading -> draft.add(
                row.place(), new Entry(heading, List.of(), Optional.empty(), Optional.of(heading), List.of())));
        return name.map(List::of).orElse(List.of());
    }

    /** Groups and everyday names of the product: saved criteria name them. */
    private static void ours(Draft draft) {
        Nomenclatures.standard().find("loinc").orElseThrow().entries().forEach(ours -> {
            Optional<Entry> theirs = draft.find(ours.code());
            draft.put(theirs.map(entry -> withOurs(entry, ours)).orElse(ours));
        });
    }

    private static Entry withOurs(Entry theirs, Entry ours) {
        Entry both = theirs.with(ours);
        List<String> synonyms = new ArrayList<>(both.synonyms());
        Stream.of(ours.labelFr(), ours.labelEn())
                .flatMap(Optional::stream)
                .filter(name -> !Objects.equals(name, both.labelFr().orElse("")))
                .forEach(synonyms::add);
        return new Entry(both.code(), both.parents(), both.labelFr(), both.labelEn(), synonyms);
    }
}
