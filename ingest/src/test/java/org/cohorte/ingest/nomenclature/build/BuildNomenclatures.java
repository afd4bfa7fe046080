package org.cohorte.ingest.nomenclature.build;

import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPOutputStream;
import org.cohorte.ingest.nomenclature.Entry;

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
        Sources sources = new Sources(folder);
        SmallNomenclatures small = new SmallNomenclatures(sources);
        Map<String, List<Entry>> made = new LinkedHashMap<>();
        made.put("cim10", new Cim10(sources).entries());
        made.put("ccam", new Ccam(sources).entries());
        made.put("atc", new Atc(sources).entries());
        made.put("loinc", small.loinc());
        made.put("ghm", small.ghm());
        made.put("anabio", small.anabio());
        return made;
    }
}
