package org.cohorte.ui.builder.model;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.UUID;
import org.cohorte.query.criteria.AdministrationCriterion;
import org.cohorte.query.criteria.AgeRange;
import org.cohorte.query.criteria.Code;
import org.cohorte.query.criteria.CohortCriterion;
import org.cohorte.query.criteria.CountRange;
import org.cohorte.query.criteria.DiagnosisCriterion;
import org.cohorte.query.criteria.DocumentCriterion;
import org.cohorte.query.criteria.EventOptions;
import org.cohorte.query.criteria.FormCriterion;
import org.cohorte.query.criteria.GhmCriterion;
import org.cohorte.query.criteria.Group;
import org.cohorte.query.criteria.ImagingCriterion;
import org.cohorte.query.criteria.LaboratoryCriterion;
import org.cohorte.query.criteria.MicrobiologyCriterion;
import org.cohorte.query.criteria.MovementCriterion;
import org.cohorte.query.criteria.Node;
import org.cohorte.query.criteria.OtherCriterion;
import org.cohorte.query.criteria.PatientCriterion;
import org.cohorte.query.criteria.PrescriptionCriterion;
import org.cohorte.query.criteria.ProcedureCriterion;
import org.cohorte.query.criteria.RequestCriterion;
import org.cohorte.query.criteria.StayCriterion;
import org.cohorte.query.criteria.VitalSignCriterion;

/** Copies of nodes with one thing changed, and nodes to begin with. */
public final class Nodes {

    /** Age that a new patient criterion asks for: a criterion must ask for something. */
    private static final int ADULT = 18;

    /** The cohort or request of a new criterion, until one is chosen: there is none of this identifier. */
    public static final UUID NOT_CHOSEN = new UUID(0, 0);

    private Nodes() {}

    /** Kinds of criterion, in the order in which they are offered. */
    public enum Kind {
        PATIENT("user"),
        STAY("bed"),
        MOVEMENT("move"),
        DIAGNOSIS("dx"),
        PROCEDURE("act"),
        GHM("ghm"),
        LABORATORY("lab"),
        VITAL_SIGN("vital"),
        PRESCRIPTION("pill"),
        ADMINISTRATION("drip"),
        MICROBIOLOGY("germ"),
        IMAGING("img"),
        DOCUMENT("doc"),
        FORM("form"),
        OTHER("tag"),
        COHORT("users"),
        REQUEST("copy");

        private final String icon;

        Kind(String icon) {
            this.icon = icon;
        }

        /** Its icon, the same everywhere. */
        public String icon() {
            return icon;
        }

        /** The kind of a criterion; empty for a group. */
        public static Optional<Kind> of(Node node) {
            return switch (node) {
                case Group group -> Optional.empty();
                case PatientCriterion patient -> Optional.of(PATIENT);
                case CohortCriterion cohort -> Optional.of(COHORT);
                case RequestCriterion request -> Optional.of(REQUEST);
                case StayCriterion stay -> Optional.of(STAY);
                case DiagnosisCriterion diagnosis -> Optional.of(DIAGNOSIS);
                case ProcedureCriterion procedure -> Optional.of(PROCEDURE);
                case LaboratoryCriterion laboratory -> Optional.of(LABORATORY);
                case VitalSignCriterion sign -> Optional.of(VITAL_SIGN);
                case PrescriptionCriterion prescription -> Optional.of(PRESCRIPTION);
                case MovementCriterion movement -> Optional.of(MOVEMENT);
                case GhmCriterion ghm -> Optional.of(GHM);
                case AdministrationCriterion given -> Optional.of(ADMINISTRATION);
                case MicrobiologyCriterion microbiology -> Optional.of(MICROBIOLOGY);
                case ImagingCriterion imaging -> Optional.of(IMAGING);
                case DocumentCriterion document -> Optional.of(DOCUMENT);
                case FormCriterion form -> Optional.of(FORM);
                case OtherCriterion other -> Optional.of(OTHER);
            };
        }
    }

    /**
     * A criterion to begin with.
     *
     * @param codes of kinds that have codes; ignored by the others
     * @param text  of a document; ignored by the others
     */
    public static Node begin(Kind kind, String id, boolean exclude, List<Code> codes, String text) {
        Optional<String> unnamed = Optional.empty();
        EventOptions none = EventOptions.none();
        return switch (kind) {
            case PATIENT ->
                new PatientCriterion(
                        id,
                        unnamed,
                        exclude,
                        Set.of(),
                        Optional.of(new AgeRange(OptionalInt.of(ADULT), OptionalInt.empty(), AgeRange.AgeUnit.YEARS)),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty());
            case COHORT -> new CohortCriterion(id, unnamed, exclude, NOT_CHOSEN);
            case REQUEST -> new RequestCriterion(id, unnamed, exclude, NOT_CHOSEN, 1);
            case STAY ->
                new StayCriterion(
                        id,
                        unnamed,
                        exclude,
                        Set.of(),
                        Set.of(),
                        Optional.empty(),
                        OptionalInt.empty(),
                        OptionalInt.empty(),
                        Optional.empty(),
                        none);
            case DIAGNOSIS -> new DiagnosisCriterion(id, unnamed, exclude, codes, Set.of(), Set.of(), none);
            case PROCEDURE -> new ProcedureCriterion(id, unnamed, exclude, codes, Set.of(), none);
            case LABORATORY ->
                new LaboratoryCriterion(id, unnamed, exclude, codes, Optional.empty(), Set.of(), false, none);
            case VITAL_SIGN -> new VitalSignCriterion(id, unnamed, exclude, codes, Optional.empty(), Set.of(), none);
            case PRESCRIPTION ->
                new PrescriptionCriterion(id, unnamed, exclude, codes, Set.of(), Optional.empty(), none);
            case MOVEMENT ->
                new MovementCriterion(
                        id, unnamed, exclude, Optional.empty(), OptionalInt.empty(), OptionalInt.empty(), none);
            case GHM -> new GhmCriterion(id, unnamed, exclude, codes, Set.of(), none);
            case ADMINISTRATION ->
                new AdministrationCriterion(
                        id, unnamed, exclude, codes, Set.of(), Optional.empty(), Optional.empty(), none);
            case MICROBIOLOGY ->
                new MicrobiologyCriterion(id, unnamed, exclude, codes, Set.of(), List.of(), Set.of(), none);
            case IMAGING ->
                new ImagingCriterion(
                        id,
                        unnamed,
                        exclude,
                        ImagingCriterion.Level.STUDY,
                        codes,
                        Set.of(),
                        Set.of(),
                        "",
                        CountRange.ANY,
                        CountRange.ANY,
                        Set.of(),
                        Optional.empty(),
                        none);
            case FORM -> new FormCriterion(id, unnamed, exclude, codes, List.of(), none);
            case OTHER ->
                new OtherCriterion(id, unnamed, exclude, Set.of(), codes, Optional.empty(), List.of(), "", none);
            case DOCUMENT ->
                new DocumentCriterion(
                        id, unnamed, exclude, text, DocumentCriterion.Where.TITLE_OR_BODY, Set.of(), none);
        };
    }

    /** The same node under another id; children keep theirs. */
    public static Node withId(Node node, String id) {
        return node.as(id, node.name(), node.exclude());
    }

    /** The same node under another name. */
    public static Node withName(Node node, Optional<String> name) {
        return node.as(node.id(), name, node.exclude());
    }

    /** The same node, excluded or not. */
    public static Node withExclude(Node node, boolean exclude) {
        return node.as(node.id(), node.name(), exclude);
    }
}
