package org.cohorte.ingest.omop;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.cohorte.ingest.model.SourceUnit;
import org.cohorte.ingest.source.RefusedException;

/**
 * The hospital tree from CARE_SITE. FACT_RELATIONSHIP says which site is part of which; one that is part of none stands below
 * its location, and without a location below the hospital.
 */
final class CareSites {

    private static final long SITE = 57;
    private static final long PART_OF = 46_233_688;
    private static final long CONTAINS = 46_233_689;
    private static final String[] LEVELS = {"GROUP", "HOSPITAL", "DEPARTMENT", "UNIT"};

    /** No identifier of a site or a location is written so. */
    private static final String ROOT = "#hospital";

    private final Map<String, Site> sites = new LinkedHashMap<>();
    private final Map<String, String> parents = new HashMap<>();
    private final Map<String, String> locations = new HashMap<>();
    private final Map<String, String> siteOfProvider = new HashMap<>();

    private record Site(String name, Optional<String> location) {}

    /** Takes a row of CARE_SITE. */
    void site(Row row) throws RefusedException {
        String name = row.firstOf("care_site_name", "care_site_source_value").orElse(row.key());
        sites.put(row.key(), new Site(name, row.id("location_id")));
    }

    /** Takes a row of FACT_RELATIONSHIP; false when it is about something else. */
    boolean relationship(Row row) throws RefusedException {
        if (row.concept("domain_concept_id_1") != SITE || row.concept("domain_concept_id_2") != SITE) {
            return false;
        }
        String one = row.requiredId("fact_id_1");
        String other = row.requiredId("fact_id_2");
        long relationship = row.concept("relationship_concept_id");
        if (one.equals(other) || (relationship != PART_OF && relationship != CONTAINS)) {
            return false;
        }
        parents.put(relationship == PART_OF ? one : other, relationship == PART_OF ? other : one);
        return true;
    }

    /** Takes a row of LOCATION, when sites stand in it. */
    void location(Row row) throws RefusedException {
        String id = row.key();
        if (sites.values().stream()
                .anyMatch(site -> site.location().filter(id::equals).isPresent())) {
            row.firstOf("location_source_value", "city", "address_1", "zip").ifPresent(name -> locations.put(id, name));
        }
    }

    /** Takes a row of PROVIDER. */
    void provider(Row row) throws RefusedException {
        Optional<String> site = row.id("care_site_id");
        if (site.isPresent()) {
            siteOfProvider.put(row.key(), site.get());
        }
    }

    /** The unit of a visit: its care site, else that of its provider. */
    Optional<String> unit(Row visit) {
        return visit.id("care_site_id")
                .or(() -> visit.id("provider_id").map(siteOfProvider::get))
                .map(CareSites::unitId);
    }

    private static String unitId(String site) {
        return "care_site/" + site;
    }

    /**
     * The whole tree, parents first; empty without sites.
     *
     * @param hospital name of the root
     */
    List<SourceUnit> tree(String hospital) {
        Map<String, String> names = new HashMap<>(Map.of(ROOT, hospital));
        Map<String, Set<String>> children = new HashMap<>();
        sites.forEach((id, site) -> {
            names.put(unitId(id), site.name());
            String parent = parent(id, site);
            children.computeIfAbsent(parent, p -> new TreeSet<>()).add(unitId(id));
            if (parent.startsWith("location/")) {
                names.put(parent, locations.getOrDefault(parent.substring("location/".length()), parent));
                children.computeIfAbsent(ROOT, p -> new TreeSet<>()).add(parent);
            }
        });
        return sites.isEmpty() ? List.of() : inOrder(names, children);
    }

    private String parent(String id, Site site) {
        String parent = parents.get(id);
        if (parent != null && sites.containsKey(parent) && !isBelow(parent, id)) {
            return unitId(parent);
        }
        return site.location()
                .filter(locations::containsKey)
                .map(location -> "location/" + location)
                .orElse(ROOT);
    }

    /** Whether a site is the other one or below it; a circle is cut at each of its members. */
    private boolean isBelow(String id, String other) {
        Set<String> seen = new HashSet<>();
        String at = id;
        while (at != null && seen.add(at)) {
            if (at.equals(other)) {
                return true;
            }
            at = parents.get(at);
        }
        return false;
    }

    private static List<SourceUnit> inOrder(Map<String, String> names, Map<String, Set<String>> children) {
        record Step(String id, Optional<String> parent, int depth) {}
        List<SourceUnit> units = new ArrayList<>();
        Deque<Step> open = new ArrayDeque<>(List.of(new Step(ROOT, Optional.empty(), 0)));
        while (!open.isEmpty()) {
            Step step = open.removeFirst();
            String level = LEVELS[Math.min(step.depth(), LEVELS.length - 1)];
            units.add(new SourceUnit(step.id(), names.getOrDefault(step.id(), step.id()), level, step.parent()));
            for (String child : children.getOrDefault(step.id(), Set.of())) {
                open.addLast(new Step(child, Optional.of(step.id()), step.depth() + 1));
            }
        }
        return units;
    }
}
