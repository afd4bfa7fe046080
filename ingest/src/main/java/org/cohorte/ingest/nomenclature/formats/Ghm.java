package org.cohorte.ingest.nomenclature.formats;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.cohorte.ingest.nomenclature.Entry;
import tools.jackson.databind.JsonNode;

/**
 * GHM: major category, root, group; the newest name of each. Lists of objects with {@code racine} and
 * {@code libelle_racine}, or {@code ghm} and {@code libelle_ghm}, and the year {@code anseqta}: one file, or a folder with
 * several; or a table of roots and groups. Names of the major categories are the product's.
 */
final class Ghm implements FormatReader {

    private static final int CATEGORY = 2;
    private static final int ROOT = 5;

    private final Map<String, Entry> entries = new TreeMap<>();
    private final Map<String, String> years = new HashMap<>();
    private final Map<String, Place> places = new HashMap<>();

    @Override
    public void read(Path path, Draft draft, Problems problems) {
        for (String[] cells : OurTable.rows("ghm-cmd.tsv")) {
            entries.put(cells[0], entry(cells[0], cells[1]));
        }
        List<SourceFile> files = files(path);
        for (SourceFile file : files) {
            if (file.isJson()) {
                try (JsonFile json = new JsonFile(file)) {
                    json.elements((row, place) -> take(row, place, problems));
                }
            } else {
                Draft own = new Draft(problems);
                CodeTable.read(file, row -> above(row.get(CodeTable.CODE)), own, problems);
                own.finish(file.name()).forEach(entry -> put(entry, "", own.placeOf(entry.code()), problems));
            }
        }
        for (Entry entry : entries.values()) {
            draft.add(places.getOrDefault(entry.code(), Place.of("the product")), entry);
        }
    }

    private static List<SourceFile> files(Path path) {
        if (!Files.isDirectory(path)) {
            return List.of(new SourceFile(path));
        }
        try (Stream<Path> inside = Files.list(path)) {
            List<SourceFile> files = inside.filter(
                            file -> String.valueOf(file.getFileName()).matches("ghm.*\\.json(\\.gz)?"))
                    .sorted()
                    .map(SourceFile::new)
                    .toList();
            if (files.isEmpty()) {
                throw Place.of(path.toString())
                        .error("there is no file ghm*.json in this folder: name the file itself");
            }
            return files;
        } catch (IOException e) {
            throw new UncheckedIOException(path + " cannot be listed", e);
        }
    }

    private void take(JsonNode row, Place place, Problems problems) {
        boolean root = row.has("racine") && !row.has("ghm");
        Ccam.Members members = new Ccam.Members(row, place);
        String code = members.text(root ? "racine" : "ghm");
        String label = members.text(root ? "libelle_racine" : "libelle_ghm");
        put(entry(code, label), row.path("anseqta").asString(""), place, problems);
    }

    /** The newest name wins; of one year the last. */
    private void put(Entry entry, String year, Place place, Problems problems) {
        if (entry.code().length() < CATEGORY
                || !entries.containsKey(entry.code().substring(0, CATEGORY))) {
            problems.add(
                    place, "no major category of the GHM holds " + entry.code() + ": is it the right file and format?");
        } else if (year.compareTo(years.getOrDefault(entry.code(), "")) >= 0) {
            years.put(entry.code(), year);
            places.put(entry.code(), place);
            entries.put(entry.code(), entry);
        }
    }

    private static Entry entry(String code, String label) {
        return new Entry(code, above(code), Optional.of(label.strip()), Optional.empty(), List.of());
    }

    private static List<String> above(String code) {
        if (code.length() <= CATEGORY) {
            return List.of();
        }
        return List.of(code.substring(0, code.length() <= ROOT ? CATEGORY : ROOT));
    }
}
