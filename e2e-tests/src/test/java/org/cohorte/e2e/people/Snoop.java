package org.cohorte.e2e.people;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.cohorte.e2e.people.Deduction.Range;
import org.cohorte.query.answer.CountAnswer;
import org.cohorte.query.answer.Demographics;
import org.cohorte.query.answer.Demographics.AgeBand;
import org.cohorte.query.answer.Demographics.Slice;
import org.cohorte.query.answer.Masking;
import org.cohorte.query.answer.NodeCount;

/**
 * Somebody who reads figures alone, knows the rule that they went through, and puts together all that several answers tell. They
 * also know how the hospital of {@link Patients} works: nobody is in two units, and each patient has one stay.
 */
final class Snoop {

    private static final String MONTH = "2020-05";
    private static final String TYPE = "inpatient";

    private final List<String> units;
    private final Deduction deduction = new Deduction();
    private int bands;

    /** @param units numbers of the units where patients may be */
    Snoop(List<String> units) {
        this.units = List.copyOf(units);
    }

    /** Learns an answer, whose cells are called by the name of the request, a slash, and what they are. */
    void learn(String request, CountAnswer shown) {
        Masking masking = shown.masking().orElseThrow();
        cells(request, shown).forEach((cell, figure) -> deduction.know(cell, range(figure, masking)));
        List<String> nodes = shown.nodes().stream().skip(1).map(NodeCount::id).toList();
        tables(request, nodes);
        if (!nodes.isEmpty()) {
            deduction.sum(request + "/total", List.of(request + "/remain/" + nodes.getLast()));
        }
    }

    /** The exact figures behind one that is told. */
    private static Range range(long shown, Masking masking) {
        if (shown == Masking.WITHHELD) {
            return new Range(0, Integer.MAX_VALUE / 10_000);
        }
        return Masking.isHidden(shown)
                ? new Range(0, masking.threshold() - 1L)
                : new Range(
                        Math.max(masking.threshold(), shown - masking.rounding() / 2),
                        shown + (masking.rounding() - 1) / 2);
    }

    private void tables(String request, List<String> nodes) {
        String total = request + "/total";
        deduction.order(total, request + "/population");
        deduction.sum(total, under(request, "female", "male", "other"));
        deduction.sum(total, under(request, "alive", "deceased"));
        deduction.sum(total, under(request, units.stream().map(unit -> "unit/" + unit)));
        deduction.sum(total, under(request, "month/" + MONTH));
        deduction.sum(total, under(request, "type/" + TYPE));
        List<String> ageless = new ArrayList<>();
        for (String sex : List.of("female", "male", "other")) {
            String unknown = request + "/ageless/" + sex;
            ageless.add(unknown);
            deduction.sum(
                    request + "/" + sex,
                    Stream.concat(
                                    IntStream.range(0, bands).mapToObj(band -> request + "/age/" + band + "/" + sex),
                                    Stream.of(unknown))
                            .toList());
        }
        deduction.sum(request + "/ageless", ageless);
        String before = request + "/population";
        for (String node : nodes) {
            deduction.sum(before, List.of(request + "/remain/" + node, request + "/taken/" + node));
            deduction.order(request + "/removes/" + node, request + "/population");
            before = request + "/remain/" + node;
        }
        nodes.stream()
                .reduce((first, last) -> last)
                .ifPresent(last -> deduction.sum(request + "/taken/" + last, List.of(request + "/removes/" + last)));
    }

    private static List<String> under(String request, String... cells) {
        return under(request, Stream.of(cells));
    }

    private static List<String> under(String request, Stream<String> cells) {
        return cells.map(cell -> request + "/" + cell).toList();
    }

    /** A request is part of another: so is each of its cells. */
    void part(String part, String whole, CountAnswer like) {
        cells(part, like).keySet().stream()
                .map(cell -> cell.substring(part.length()))
                .filter(cell -> !cell.matches("/(population|alone|remain|removes).*"))
                .forEach(cell -> deduction.order(part + cell, whole + cell));
    }

    /** The patients of a request are those of others together, nobody twice. */
    void sum(String whole, String... parts) {
        for (String cell : List.of("/total", "/female", "/male", "/alive", "/deceased")) {
            deduction.sum(
                    whole + cell, Stream.of(parts).map(part -> part + cell).toList());
        }
    }

    Deduction workOut() {
        deduction.workOut();
        return deduction;
    }

    /** Every figure of an answer by its name. What is not listed is hidden, or none. */
    Map<String, Long> cells(String request, CountAnswer answer) {
        long missing = answer.masking().isPresent() ? Masking.BELOW : 0;
        Demographics who = answer.demographics();
        Map<String, Long> cells = new LinkedHashMap<>();
        cells.put("population", answer.population());
        cells.put("total", answer.total());
        cells.put("female", who.female());
        cells.put("male", who.male());
        cells.put("other", who.other());
        cells.put("alive", who.alive());
        cells.put("deceased", who.deceased());
        cells.put("ageless", who.ageUnknown());
        bands = who.ages().size();
        for (int band = 0; band < bands; band++) {
            AgeBand age = who.ages().get(band);
            cells.put("age/" + band + "/female", age.female());
            cells.put("age/" + band + "/male", age.male());
            cells.put("age/" + band + "/other", age.other());
        }
        units.forEach(unit -> cells.put("unit/" + unit, slice(who.units(), unit, missing)));
        cells.put("month/" + MONTH, slice(who.staysByMonth(), MONTH, missing));
        cells.put("type/" + TYPE, slice(who.staysByType(), TYPE, missing));
        for (NodeCount node : answer.nodes().stream().skip(1).toList()) {
            cells.put("alone/" + node.id(), node.alone());
            node.remain().ifPresent(remain -> cells.put("remain/" + node.id(), remain));
            node.removes().ifPresent(removes -> cells.put("removes/" + node.id(), removes));
        }
        Map<String, Long> named = new LinkedHashMap<>();
        cells.forEach((cell, figure) -> named.put(request + "/" + cell, figure));
        return named;
    }

    private static long slice(List<Slice> slices, String key, long missing) {
        return slices.stream()
                .filter(slice -> slice.key().equals(key))
                .mapToLong(Slice::count)
                .findFirst()
                .orElse(missing);
    }
}
