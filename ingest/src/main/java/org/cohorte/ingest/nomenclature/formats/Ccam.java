package org.cohorte.ingest.nomenclature.formats;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/**
 * CCAM: its tree of chapters (01, 01.02, …) and its acts; a list of objects ({@code strate}, {@code code}, {@code parent},
 * {@code libelle}, {@code type} H for a heading and A for an act), or a table of codes with their parents.
 */
final class Ccam implements FormatReader {

    private static final String TREE = "000001";

    private record Line(String number, String parent, String code, String label, Place place) {}

    @Override
    public void read(Path path, Draft draft, Problems problems) {
        SourceFile file = new SourceFile(path);
        if (!file.isJson()) {
            CodeTable.read(file, draft, problems);
            return;
        }
        List<Line> lines = new ArrayList<>();
        Map<String, String> codes = new HashMap<>();
        try (JsonFile json = new JsonFile(file)) {
            json.elements((row, place) -> {
                Members members = new Members(row, place);
                Line line = line(members);
                codes.put(line.number(), line.code());
                lines.add(line);
            });
        }
        for (Line line : lines) {
            if (!line.number().equals(TREE)) {
                List<String> parents = line.parent().equals(TREE)
                        ? List.of()
                        : List.of(codes.getOrDefault(line.parent(), line.parent()));
                draft.french(line.place(), line.code(), parents, line.label());
            }
        }
    }

    private static Line line(Members row) {
        boolean heading = row.text("type").equals("H");
        String stratum = row.text("strate");
        return new Line(
                row.text("code"),
                row.text("parent"),
                heading ? stratum.replaceAll("(\\.00)+$", "") : row.text("code"),
                label(row.text("libelle").strip(), heading),
                row.place());
    }

    private static String label(String label, boolean heading) {
        boolean shouted = heading && label.equals(label.toUpperCase(Locale.FRENCH));
        return shouted ? OurTable.capital(label.toLowerCase(Locale.FRENCH)) : label;
    }

    /** The members of an object that have to be there. */
    record Members(JsonNode row, Place place) {

        /**
         * A text.
         *
         * @throws NomenclatureException when it is missing
         */
        String text(String member) {
            JsonNode value = row.path(member);
            if (!value.isString()) {
                throw place.error("there is no text " + member + " here: is it the right file of the publisher?");
            }
            return value.stringValue();
        }
    }
}
