package org.cohorte.app.cli;

import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.cohorte.query.criteria.Limits;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * A Group or a List of FHIR, filled as it is read. It keeps whom it names by the record in the source, which is how imports know
 * patients, and counts what else it names.
 */
final class FhirPopulation {

    private static final Pattern RECORD = Pattern.compile("(?:.*/)?Patient/([^/?#]+)(?:/_history/[^/?#]+)?");
    /** Imports take what stands behind it for the id of the record. */
    private static final Pattern URN = Pattern.compile("urn:(?:uuid|oid):(.+)");

    private static final Pattern SEARCH = Pattern.compile("(?:.*/)?Patient/?\\?.*");

    private final Set<String> patients = new LinkedHashSet<>();
    private String resourceType = "";
    private String id = "";
    private String kind = "";
    private String name = "";
    private String title = "";
    private boolean definition;
    private int searched;
    private int others;
    private int gone;

    void resourceType(String said) {
        resourceType = said;
    }

    String resourceType() {
        return resourceType;
    }

    void id(String said) {
        id = said;
    }

    void kind(String said) {
        kind = said;
    }

    /** What it is of: of a Group the sort of its members, of a Bundle its purpose. */
    String kind() {
        return kind;
    }

    void name(String said) {
        name = said.strip();
    }

    void title(String said) {
        title = said.strip();
    }

    /** That it tells who would belong, and nobody who does. */
    void definition(boolean said) {
        definition = said;
    }

    /**
     * One more member.
     *
     * @param reference to the member
     * @param left      whether it belongs no longer
     */
    void add(JsonNode reference, boolean left) {
        String text = reference.path("reference").asString("").strip();
        boolean byIdentifier = text.isEmpty() && reference.path("identifier").isObject();
        Matcher patient = RECORD.matcher(text);
        Matcher urn = URN.matcher(text);
        if (left) {
            gone++;
        } else if (!reference.path("type").asString("Patient").equals("Patient")) {
            others++;
        } else if (patient.matches()) {
            keep(patient.group(1));
        } else if (urn.matches()) {
            keep(urn.group(1));
        } else if (byIdentifier || SEARCH.matcher(text).matches()) {
            searched++;
        } else {
            others++;
        }
    }

    /** One more than may be is enough to know that there are too many. */
    private void keep(String patient) {
        if (patients.size() <= Limits.IDENTIFIERS) {
            patients.add(patient);
        }
    }

    boolean isPopulation() {
        return resourceType.equals("Group") || resourceType.equals("List");
    }

    /** How people speak of it: {@code Group/12}. */
    String label() {
        return id.isEmpty() ? resourceType + " without id" : resourceType + "/" + id;
    }

    /** Whether a word of the command line means it. */
    boolean isCalled(String word) {
        return word.equals(id) || word.equals(label());
    }

    /** As people call it: a Group has a name, a List a title. */
    Optional<String> name() {
        return Optional.of(resourceType.equals("Group") ? name : title).filter(said -> !said.isEmpty());
    }

    /**
     * Whether a cohort can be made of it.
     *
     * @throws UsageException when not, which says why
     */
    FhirPopulation checked() {
        if (resourceType.equals("Group") && !kind.isEmpty() && !kind.equals("person")) {
            throw refused(" is of type " + kind + ": only groups of type person hold patients.");
        }
        if (definition) {
            throw refused(
                    " is a definition (actual is false): it tells by which traits somebody belongs, and names nobody."
                            + " Write these traits as the criteria of a request.");
        }
        if (searched > 0) {
            throw refused(
                    " names " + figure(searched) + " of its patients by an identifier (Patient?identifier=…), not by"
                            + " their record (Patient/ID). Imports keep the value of an identifier without its system, so that it"
                            + " could find somebody else. Write Patient/ID, or make a list of IPP of them.");
        }
        if (patients.size() > Limits.IDENTIFIERS) {
            throw refused(" names more than " + figure(Limits.IDENTIFIERS)
                    + " patients, the most that a list of patients holds.");
        }
        if (patients.isEmpty()) {
            throw refused(
                    " names no patient" + leftOut().map(said -> ": " + said).orElse("") + ".");
        }
        return this;
    }

    private UsageException refused(String why) {
        return new UsageException(label() + why);
    }

    /** Members that are not among the patients. */
    Optional<String> leftOut() {
        String no = figure(others) + " members that refer to no patient";
        String past = figure(gone) + " that belong no longer";
        if (others == 0) {
            return gone == 0 ? Optional.empty() : Optional.of(figure(gone) + " members that belong no longer");
        }
        return Optional.of(gone == 0 ? no : no + ", " + past);
    }

    private static String figure(int number) {
        return String.format(Locale.ENGLISH, "%,d", number);
    }

    /** The request for its patients. */
    JsonNode criteria() {
        JsonMapper json = JsonMapper.shared();
        ObjectNode request = json.createObjectNode().put("version", 1);
        ObjectNode root = request.putObject("root").put("type", "group").put("id", "root");
        ObjectNode list =
                root.putArray("children").addObject().put("type", "patient").put("id", "list");
        ArrayNode values = list.putObject("identifiers").put("kind", "source").putArray("values");
        patients.forEach(values::add);
        return request;
    }
}
