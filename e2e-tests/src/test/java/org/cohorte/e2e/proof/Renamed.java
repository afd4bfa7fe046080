package org.cohorte.e2e.proof;

import java.util.List;
import org.cohorte.query.criteria.Criterion;
import org.cohorte.query.criteria.DiagnosisCriterion;
import org.cohorte.query.criteria.DocumentCriterion;
import org.cohorte.query.criteria.Group;
import org.cohorte.query.criteria.LaboratoryCriterion;
import org.cohorte.query.criteria.Link;
import org.cohorte.query.criteria.Node;
import org.cohorte.query.criteria.PatientCriterion;
import org.cohorte.query.criteria.Pin;
import org.cohorte.query.criteria.PrescriptionCriterion;
import org.cohorte.query.criteria.ProcedureCriterion;
import org.cohorte.query.criteria.Request;
import org.cohorte.query.criteria.StayCriterion;

/** A tree under new identifiers, so that it may stand twice in a request. */
final class Renamed {

    private Renamed() {}

    /** Links and pins of a request whose criteria were renamed already. */
    static Request under(String prefix, Request request) {
        List<Link> links = request.links().stream()
                .map(link -> link instanceof Link.WithoutBetween between
                        ? new Link.WithoutBetween(
                                prefix + "." + link.first(),
                                prefix + "." + link.second(),
                                prefix + "." + between.none())
                        : link.between(prefix + "." + link.first(), prefix + "." + link.second()))
                .toList();
        List<Pin> pins = request.pins().stream()
                .map(pin -> pin.withCriterion(prefix + "." + pin.criterion()))
                .toList();
        return request.withLinks(links, pins);
    }

    static Node under(String prefix, Node node) {
        String id = prefix + "." + node.id();
        return switch (node) {
            case Group c ->
                new Group(
                        id,
                        c.name(),
                        c.exclude(),
                        c.match(),
                        c.children().stream().map(child -> under(prefix, child)).toList());
            case Criterion c -> criterion(id, c);
        };
    }

    private static Criterion criterion(String id, Criterion criterion) {
        return switch (criterion) {
            case PatientCriterion c ->
                new PatientCriterion(
                        id,
                        c.name(),
                        c.exclude(),
                        c.sexes(),
                        c.age(),
                        c.ageOn(),
                        c.birth(),
                        c.vitalStatus(),
                        c.death());
            case StayCriterion c ->
                new StayCriterion(
                        id,
                        c.name(),
                        c.exclude(),
                        c.types(),
                        c.statuses(),
                        c.end(),
                        c.lengthMin(),
                        c.lengthMax(),
                        c.died(),
                        c.options());
            case DiagnosisCriterion c ->
                new DiagnosisCriterion(id, c.name(), c.exclude(), c.codes(), c.ranks(), c.sources(), c.options());
            case ProcedureCriterion c ->
                new ProcedureCriterion(id, c.name(), c.exclude(), c.codes(), c.sources(), c.options());
            case LaboratoryCriterion c ->
                new LaboratoryCriterion(
                        id,
                        c.name(),
                        c.exclude(),
                        c.codes(),
                        c.value(),
                        c.abnormal(),
                        c.includeNotValidated(),
                        c.options());
            case PrescriptionCriterion c ->
                new PrescriptionCriterion(id, c.name(), c.exclude(), c.codes(), c.routes(), c.end(), c.options());
            case DocumentCriterion c ->
                new DocumentCriterion(id, c.name(), c.exclude(), c.text(), c.where(), c.types(), c.options());
        };
    }
}
