package org.cohorte.ingest.nomenclature.formats;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.cohorte.ingest.nomenclature.Entry;
import tools.jackson.databind.JsonNode;

/**
 * A FHIR CodeSystem (R4, R5): nested concepts and the properties {@code parent} and {@code child} are its tree, designations
 * are names in other languages and synonyms. Or a ValueSet: its expansion, else the concepts that its compose lists; it adds
 * to a nomenclature, as does a CodeSystem that is a supplement or a fragment.
 */
final class Fhir implements FormatReader {

    private static final Set<String> PARTS = Set.of("supplement", "fragment");

    /** Members of the resource that are texts. */
    private final Map<String, String> texts = new LinkedHashMap<>();

    private final Optional<String> wanted;
    private final List<Found> found = new ArrayList<>();
    private final Map<String, Set<String>> parents = new LinkedHashMap<>();
    private final Set<String> systems = new LinkedHashSet<>();

    /**
     * A reader.
     *
     * @param wanted URI of the system whose codes to take of a ValueSet
     */
    Fhir(Optional<String> wanted) {
        this.wanted = wanted;
    }

    private record Found(Place place, JsonNode concept, Optional<String> parent) {}

    @Override
    public void read(Path path, Draft draft, Problems problems) {
        try (JsonFile json = new JsonFile(new SourceFile(path))) {
            json.members((member, place) -> member(json, member, problems));
        }
        Place file = Place.of(new SourceFile(path).name());
        check(file);
        for (Found one : found) {
            String code = one.concept().path("code").asString("").strip();
            Set<String> above = new LinkedHashSet<>(parents.getOrDefault(code, Set.of()));
            one.parent().ifPresent(above::add);
            draft.add(one.place(), entry(code, List.copyOf(above), one.concept()));
        }
    }

    private void member(JsonFile json, String member, Problems problems) {
        switch (member) {
            case "resourceType", "url", "name", "title", "version", "language", "content", "supplements" ->
                texts.put(member, json.value().asString(""));
            case "concept" -> json.list((concept, place) -> take(concept, place, Optional.empty(), problems));
            case "compose" -> compose(json.value(), problems);
            case "expansion" -> {
                found.clear();
                expansion(json.value().path("contains"), "expansion.contains", Optional.empty(), problems);
            }
            default -> {
                // Says nothing of codes.
            }
        }
    }

    private void check(Place file) {
        String type = texts.getOrDefault("resourceType", "");
        if (!type.equals("CodeSystem") && !type.equals("ValueSet")) {
            throw file.error("this is " + (type.isEmpty() ? "no FHIR resource" : "a FHIR " + type)
                    + ", but a CodeSystem or a ValueSet is needed");
        }
        if (found.isEmpty() && texts.getOrDefault("content", "").equals("not-present")) {
            throw file.error(
                    "the CodeSystem says content = not-present: its codes are elsewhere; ask its publisher for a"
                            + " complete one, or for an expanded ValueSet");
        }
        if (found.isEmpty() && type.equals("ValueSet")) {
            throw file.error("the ValueSet lists no code: expand it ($expand of a terminology server) and import the"
                    + " expansion");
        }
        if (systems.size() > 1 && wanted.isEmpty()) {
            throw file.error("the ValueSet holds codes of several systems: choose one with --system: "
                    + String.join(", ", systems));
        }
    }

    /** A concept of a CodeSystem and those nested in it. */
    private void take(JsonNode concept, Place place, Optional<String> parent, Problems problems) {
        String code = concept.path("code").asString("").strip();
        if (code.isEmpty()) {
            problems.add(place, "there is no code here: give the concept one");
            return;
        }
        found.add(new Found(place, concept, parent));
        for (JsonNode property : concept.path("property")) {
            String other = property.path("valueCode").asString("").strip();
            switch (property.path("code").asString("")) {
                case "parent", "subsumedBy" ->
                    parents.computeIfAbsent(code, c -> new LinkedHashSet<>()).add(other);
                case "child" ->
                    parents.computeIfAbsent(other, c -> new LinkedHashSet<>()).add(code);
                default -> {
                    // Not of the tree.
                }
            }
        }
        int at = 0;
        for (JsonNode child : concept.path("concept")) {
            take(child, place.inside("concept[" + at++ + "] of " + code), Optional.of(code), problems);
        }
    }

    private void compose(JsonNode compose, Problems problems) {
        int include = 0;
        for (JsonNode part : compose.path("include")) {
            String path = "compose.include[" + include++ + "]";
            String system = part.path("system").asString("");
            if (isWanted(system)) {
                int at = 0;
                for (JsonNode concept : part.path("concept")) {
                    take(concept, Place.of(path + ".concept[" + at++ + "]"), Optional.empty(), problems);
                }
            }
        }
    }

    private void expansion(JsonNode contains, String path, Optional<String> parent, Problems problems) {
        int at = 0;
        for (JsonNode one : contains) {
            String here = path + "[" + at++ + "]";
            Optional<String> code = Optional.of(one.path("code").asString("").strip())
                    .filter(c -> !c.isEmpty() && isWanted(one.path("system").asString("")));
            code.ifPresent(c -> found.add(new Found(Place.of(here), one, parent)));
            expansion(one.path("contains"), here + ".contains", code.or(() -> parent), problems);
        }
    }

    private boolean isWanted(String system) {
        if (!system.isEmpty()) {
            systems.add(system);
        }
        return wanted.isEmpty() || wanted.get().equals(system);
    }

    private Entry entry(String code, List<String> above, JsonNode concept) {
        Optional<String> display = text(concept.path("display"));
        boolean french = texts.getOrDefault("language", "").startsWith("fr");
        Optional<String> labelFr = french ? display : Optional.empty();
        Optional<String> labelEn = french ? Optional.empty() : display;
        Set<String> synonyms = new LinkedHashSet<>();
        for (JsonNode designation : concept.path("designation")) {
            Optional<String> value = text(designation.path("value"));
            String language = designation.path("language").asString("");
            if (language.startsWith("fr") && labelFr.isEmpty()) {
                labelFr = value;
            } else if (language.startsWith("en") && labelEn.isEmpty()) {
                labelEn = value;
            } else {
                value.ifPresent(synonyms::add);
            }
        }
        labelFr.ifPresent(synonyms::remove);
        labelEn.ifPresent(synonyms::remove);
        return new Entry(code, above, labelFr, labelEn, List.copyOf(synonyms));
    }

    private static Optional<String> text(JsonNode node) {
        return Optional.of(node.asString("").strip()).filter(text -> !text.isEmpty());
    }

    /** URI of the system that the codes are of; empty when the resource does not say. */
    Optional<String> uri() {
        if (texts.getOrDefault("resourceType", "").equals("ValueSet")) {
            return wanted.or(() -> systems.stream().findFirst());
        }
        return Optional.ofNullable(
                texts.get(texts.getOrDefault("content", "").equals("supplement") ? "supplements" : "url"));
    }

    /** What the resource is called. */
    String title() {
        String title = texts.getOrDefault("title", texts.getOrDefault("name", texts.getOrDefault("url", "")));
        String version = texts.getOrDefault("version", "");
        return version.isEmpty() ? title : title + " " + version;
    }

    /** Whether the resource adds to a nomenclature rather than being one. */
    boolean isPart() {
        return texts.getOrDefault("resourceType", "").equals("ValueSet")
                || PARTS.contains(texts.getOrDefault("content", ""));
    }
}
