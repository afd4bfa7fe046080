package org.cohorte.ingest.fhir;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.cohorte.ingest.model.SourceUnit;
import org.cohorte.ingest.source.RefusedException;

/**
 * The hospital tree from FHIR Organization and Location. Organizations give the tree by {@code partOf}; a location that is a
 * ward, or has no physical type and a name of its own, is a unit below its organization; beds, rooms and buildings stand
 * for the nearest unit above them.
 */
final class HospitalBuilder {

    private static final Set<String> WARDS = Set.of("wa", "area");
    private static final String[] LEVELS = {"GROUP", "HOSPITAL", "DEPARTMENT", "UNIT"};

    /** No identifier of FHIR begins so. */
    private static final String ROOT = "#hospital";

    private final Map<String, Organization> organizations = new LinkedHashMap<>();
    private final Map<String, Location> locations = new LinkedHashMap<>();
    private final Map<String, String> organizationsByIdentifier = new HashMap<>();
    private final Map<String, String> locationsByIdentifier = new HashMap<>();

    private record Organization(String name, Optional<String> parent) {}

    private record Location(
            Optional<String> name, Optional<String> type, Optional<String> organization, Optional<String> parent) {}

    /** Takes an Organization. */
    void organization(Element organization) throws RefusedException {
        String id = organization.requiredText("id");
        Optional<String> parent = References.id(organization, "partOf", "Organization");
        organizations.put(id, new Organization(organization.text("name").orElse(id), parent));
        rememberIdentifiers(organization, id, organizationsByIdentifier);
    }

    /** Takes a Location. */
    void location(Element location) throws RefusedException {
        String id = location.requiredText("id");
        Optional<Element> physicalType = location.child("physicalType");
        Optional<Element> coding =
                physicalType.isEmpty() ? Optional.empty() : physicalType.get().first("coding");
        locations.put(
                id,
                new Location(
                        location.text("name"),
                        coding.isEmpty() ? Optional.empty() : coding.get().text("code"),
                        References.id(location, "managingOrganization", "Organization"),
                        References.id(location, "partOf", "Location")));
        rememberIdentifiers(location, id, locationsByIdentifier);
    }

    private static void rememberIdentifiers(Element resource, String id, Map<String, String> byIdentifier)
            throws RefusedException {
        for (Element identifier : resource.items("identifier")) {
            References.search(identifier).ifPresent(search -> byIdentifier.put(search, id));
        }
    }

    boolean isEmpty() {
        return organizations.isEmpty() && locations.isEmpty();
    }

    /** Unit of the tree for a reference to an Organization; the reference itself when it is not in the source. */
    String unitOfOrganization(String reference) {
        return organizationsByIdentifier.getOrDefault(reference, reference);
    }

    /** Unit of the tree that a place belongs to, if any. */
    Optional<String> unitOfLocation(String reference) {
        String id = locationsByIdentifier.getOrDefault(reference, reference);
        Set<String> seen = new HashSet<>();
        while (seen.add(id)) {
            Location location = locations.get(id);
            if (location == null) {
                return Optional.empty();
            }
            if (isUnit(location)) {
                return Optional.of(unitId(id));
            }
            if (location.parent().isEmpty()) {
                return location.organization().map(this::unitOfOrganization);
            }
            id = locationsByIdentifier.getOrDefault(
                    location.parent().get(), location.parent().get());
        }
        return Optional.empty();
    }

    private boolean isUnit(Location location) {
        if (location.type().isPresent()) {
            return WARDS.contains(location.type().get());
        }
        if (location.name().isEmpty() || location.organization().isEmpty()) {
            return false;
        }
        Organization organization =
                organizations.get(unitOfOrganization(location.organization().get()));
        return organization == null
                || !organization.name().equalsIgnoreCase(location.name().get());
    }

    private static String unitId(String locationId) {
        return "Location/" + locationId;
    }

    /**
     * The whole tree, parents first, under one root.
     *
     * @param name of the root when the source has none of its own
     */
    List<SourceUnit> tree(String name) {
        Map<String, Set<String>> children = new LinkedHashMap<>();
        Map<String, String> names = new HashMap<>();
        organizations.forEach((id, organization) -> {
            names.put(id, organization.name());
            add(children, parentOf(id, organization), id);
        });
        locations.forEach((id, location) -> {
            if (isUnit(location)) {
                names.put(unitId(id), location.name().orElse(id));
                add(children, parentOf(location), unitId(id));
            }
        });
        Set<String> tops = children.getOrDefault(ROOT, Set.of());
        if (tops.size() == 1 && children.size() > 1) {
            return inOrder(tops.iterator().next(), names, children);
        }
        names.put(ROOT, name);
        return inOrder(ROOT, names, children);
    }

    private static void add(Map<String, Set<String>> children, String parent, String child) {
        children.computeIfAbsent(parent, p -> new LinkedHashSet<>()).add(child);
    }

    private String parentOf(String id, Organization organization) {
        Optional<String> parent = organization.parent().map(this::unitOfOrganization);
        return parent.filter(organizations::containsKey)
                .filter(p -> !isBelow(p, id))
                .orElse(ROOT);
    }

    private String parentOf(Location location) {
        Optional<String> above = location.parent().flatMap(this::unitOfLocation);
        return above.or(() -> location.organization().map(this::unitOfOrganization))
                .filter(p -> organizations.containsKey(p) || p.startsWith("Location/"))
                .orElse(ROOT);
    }

    /** Whether an organization is the other one or below it; a source with a circle is cut at its first member. */
    private boolean isBelow(String id, String other) {
        Set<String> seen = new HashSet<>();
        Optional<String> at = Optional.of(id);
        while (at.isPresent() && seen.add(at.get())) {
            if (at.get().equals(other)) {
                return true;
            }
            Organization organization = organizations.get(at.get());
            at = organization == null ? Optional.empty() : organization.parent().map(this::unitOfOrganization);
        }
        return false;
    }

    private static List<SourceUnit> inOrder(String root, Map<String, String> names, Map<String, Set<String>> children) {
        record Step(String id, Optional<String> parent, int depth) {}
        List<SourceUnit> units = new ArrayList<>();
        Deque<Step> open = new ArrayDeque<>(List.of(new Step(root, Optional.empty(), 0)));
        while (!open.isEmpty()) {
            Step step = open.removeFirst();
            String level = LEVELS[Math.min(step.depth(), LEVELS.length - 1)];
            String name = names.getOrDefault(step.id(), step.id());
            units.add(new SourceUnit(step.id(), name, level, step.parent()));
            for (String child : children.getOrDefault(step.id(), Set.of())) {
                open.addLast(new Step(child, Optional.of(step.id()), step.depth() + 1));
            }
        }
        return units;
    }
}
