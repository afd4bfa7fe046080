package org.cohorte.ingest.nomenclature.build;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.zip.GZIPOutputStream;
import org.cohorte.ingest.nomenclature.Entry;
import org.cohorte.ingest.nomenclature.formats.NomenclatureFormat;
import org.cohorte.ingest.nomenclature.formats.NomenclatureReader;
import org.cohorte.ingest.nomenclature.formats.NomenclatureReader.Reading;
import org.cohorte.ingest.source.CodeSystems;

/**
 * Writes the resources of the nomenclatures. Arguments: the folder of the publishers' files, and the folder to write to
 * ({@code ingest/src/main/resources/org/cohorte/ingest/nomenclature}).
 */
public final class BuildNomenclatures {

    private BuildNomenclatures() {}

    public static void main(String[] arguments) throws IOException {
        Path target = Path.of(arguments[1]);
        Files.createDirectories(target);
        for (Map.Entry<String, List<Entry>> made : build(Path.of(arguments[0])).entrySet()) {
            Path file = target.resolve(made.getKey() + ".tsv.gz");
            try (Writer writer =
                    new OutputStreamWriter(new GZIPOutputStream(Files.newOutputStream(file)), StandardCharsets.UTF_8)) {
                for (Entry entry : made.getValue()) {
                    writer.write(entry.toLine());
                    writer.write('\n');
                }
            }
            System.out.printf(
                    "%s: %d codes, %d bytes%n", made.getKey(), made.getValue().size(), Files.size(file));
        }
    }

    static Map<String, List<Entry>> build(Path folder) {
        NomenclatureReader reader = new NomenclatureReader(CodeSystems.standard());
        Map<String, List<Entry>> made = new LinkedHashMap<>();
        Map.of(
                        NomenclatureFormat.CIM10_ATIH, "cim10-fr.csv.gz",
                        NomenclatureFormat.CCAM, "ccam_hierarchie_actes.json.gz",
                        NomenclatureFormat.ATC, "atc-drug-names-fr.json",
                        NomenclatureFormat.GHM, "",
                        NomenclatureFormat.ANABIO, "anabio-sample.csv")
                .forEach((format, file) -> {
                    Reading reading = reader.read(format, folder.resolve(file), Optional.empty());
                    made.put(reading.system(), reading.entries());
                });
        made.put("loinc", loinc());
        return made;
    }

    /** Our own table: no publisher's file holds the analytes of the demonstration alone. */
    private static List<Entry> loinc() {
        try (InputStream in = BuildNomenclatures.class.getResourceAsStream("/nomenclatures/loinc-analytes.tsv");
                var lines =
                        new BufferedReader(new InputStreamReader(Objects.requireNonNull(in), StandardCharsets.UTF_8))) {
            return lines.lines()
                    .filter(line -> !line.startsWith("#"))
                    .map(line -> analyte(line.split("\t", -1)))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Entry analyte(String[] cells) {
        boolean group = cells[0].startsWith("G:");
        List<String> synonyms = cells.length > 4 ? List.of(cells[4].split("\\|", -1)) : List.of();
        return new Entry(
                group ? cells[0].substring(2) : cells[1],
                group ? List.of() : List.of(cells[0]),
                Optional.of(cells[2]),
                Optional.of(cells[3]),
                synonyms);
    }
}
