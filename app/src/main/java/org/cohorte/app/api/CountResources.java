package org.cohorte.app.api;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import org.cohorte.app.api.CountResource.Band;
import org.cohorte.app.api.CountResource.IndexResource;
import org.cohorte.app.api.CountResource.LeftOut;
import org.cohorte.app.api.CountResource.ListFigures;
import org.cohorte.app.api.CountResource.NodeFigures;
import org.cohorte.app.api.CountResource.Patients;
import org.cohorte.app.api.CountResource.Rule;
import org.cohorte.app.api.CountResource.Sexes;
import org.cohorte.app.api.CountResource.Slice;
import org.cohorte.query.answer.CountAnswer;
import org.cohorte.query.answer.Demographics;
import org.cohorte.query.answer.IndexState;
import org.cohorte.query.answer.Masking;
import org.cohorte.query.answer.NodeCount;
import org.cohorte.query.criteria.Group;
import org.cohorte.query.criteria.Node;
import org.cohorte.query.criteria.Request;
import org.cohorte.query.words.Words;
import org.cohorte.registry.perimeter.Perimeter;
import org.cohorte.registry.perimeter.Perimeters;
import org.springframework.stereotype.Component;

/** Writes answers of the engine as the API gives them. */
@Component
class CountResources {

    private final Words words;
    private final Perimeters perimeters;

    CountResources(Words words, Perimeters perimeters) {
        this.words = words;
        this.perimeters = perimeters;
    }

    CountResource of(Request request, CountAnswer answer, Locale locale) {
        Optional<Masking> masking = answer.masking();
        return new CountResource(
                answer.fingerprint(),
                Figure.of(answer.population(), masking),
                Figure.of(answer.total(), masking),
                nodes(request, answer, locale),
                patients(answer.demographics(), masking),
                answer.leftOut().stream()
                        .map(left -> new LeftOut(left.nodeId(), Figure.of(left.values(), masking)))
                        .toList(),
                answer.lists().stream()
                        .map(list -> new ListFigures(list.nodeId(), list.given(), list.notFound()))
                        .toList(),
                ApiErrors.faults(answer.advice(), locale),
                masking.map(rule -> new Rule(rule.threshold(), rule.rounding())),
                index(answer.index()),
                answer.took().toMillis());
    }

    static IndexResource index(IndexState state) {
        return new IndexResource(state.version(), state.asOf(), state.patients(), state.stays(), state.events());
    }

    private List<NodeFigures> nodes(Request request, CountAnswer answer, Locale locale) {
        Map<String, NodeCount> counts = new HashMap<>();
        answer.nodes().forEach(count -> counts.put(count.id(), count));
        List<NodeFigures> figures = new ArrayList<>();
        walk(
                request.root(),
                0,
                (node, depth) -> Optional.ofNullable(counts.get(node.id()))
                        .ifPresent(count -> figures.add(figures(node, depth, count, answer.masking(), locale))));
        return figures;
    }

    private interface Visitor {
        void at(Node node, int depth);
    }

    private static void walk(Node node, int depth, Visitor visitor) {
        visitor.at(node, depth);
        if (node instanceof Group group) {
            group.children().forEach(child -> walk(child, depth + 1, visitor));
        }
    }

    private NodeFigures figures(Node node, int depth, NodeCount count, Optional<Masking> masking, Locale locale) {
        return new NodeFigures(
                node.id(),
                words.brief(node, locale),
                depth,
                node.exclude(),
                Figure.of(count.alone(), masking),
                figure(count.remain(), masking),
                figure(count.removes(), masking));
    }

    private static Optional<Figure> figure(OptionalLong value, Optional<Masking> masking) {
        return value.isPresent() ? Optional.of(Figure.of(value.getAsLong(), masking)) : Optional.empty();
    }

    private Patients patients(Demographics who, Optional<Masking> masking) {
        Map<String, Perimeter> units = perimeters.describe(
                who.units().stream().map(Demographics.Slice::key).toList());
        return new Patients(
                new Sexes(
                        Figure.of(who.female(), masking),
                        Figure.of(who.male(), masking),
                        Figure.of(who.other(), masking)),
                Figure.of(who.alive(), masking),
                Figure.of(who.deceased(), masking),
                who.ages().stream().map(band -> band(band, masking)).toList(),
                Figure.of(who.ageUnknown(), masking),
                who.units().stream()
                        .map(slice -> slice(
                                slice,
                                Optional.ofNullable(units.get(slice.key())).map(Perimeter::name),
                                masking))
                        .toList(),
                who.staysByMonth().stream()
                        .map(slice -> slice(slice, Optional.empty(), masking))
                        .toList(),
                who.staysByType().stream()
                        .map(slice -> slice(slice, Optional.empty(), masking))
                        .toList());
    }

    private static Band band(Demographics.AgeBand band, Optional<Masking> masking) {
        return new Band(
                band.from(),
                present(band.to()),
                Figure.of(band.female(), masking),
                Figure.of(band.male(), masking),
                Figure.of(band.other(), masking));
    }

    private static Optional<Integer> present(OptionalInt value) {
        return value.isPresent() ? Optional.of(value.getAsInt()) : Optional.empty();
    }

    private static Slice slice(Demographics.Slice slice, Optional<String> name, Optional<Masking> masking) {
        return new Slice(slice.key(), name, Figure.of(slice.count(), masking));
    }
}
