package org.cohorte.solr.parsers;

import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.Optional;
import org.apache.lucene.search.Query;
import org.apache.solr.common.util.NamedList;

/**
 * {@code {!pattern zone=Europe/Paris v='events(a,c1) events(b,c2,first) sequence(a,b,days,0,30)'}}: patients for whom one choice
 * of an event for each linked criterion satisfies all links at once; the grammar is that of {@link PatternText}.
 *
 * <p>In solrconfig.xml, {@code maxMB} bounds the memory and {@code maxSteps} the pairs of events of one evaluation on a shard.
 */
public final class PatternQParserPlugin extends PatientParser {

    private static final int MEGABYTES = 512;
    private static final long STEPS = 1_000_000_000;

    private PatternQuery.Bounds bounds = new PatternQuery.Bounds(MEGABYTES, STEPS);

    public PatternQParserPlugin() {
        super("pattern");
    }

    @Override
    public void init(NamedList<?> arguments) {
        bounds = new PatternQuery.Bounds(
                (int) number(arguments, "maxMB", MEGABYTES), number(arguments, "maxSteps", STEPS));
    }

    private static long number(NamedList<?> arguments, String name, long otherwise) {
        Object value = arguments.get(name);
        return value == null ? otherwise : Long.parseLong(value.toString().strip());
    }

    @Override
    Query build(Arguments arguments) {
        String text = arguments.text("v").orElseThrow(() -> new BadRequest("pattern: the links are missing"));
        Pattern pattern = PatternText.parse(
                text, zone(arguments), name -> PatientExpression.named("pattern", name, arguments.request()));
        return new PatternQuery(pattern, bounds);
    }

    private static Optional<ZoneId> zone(Arguments arguments) {
        Optional<String> zone = arguments.text("zone");
        try {
            return zone.map(ZoneId::of);
        } catch (DateTimeException e) {
            throw new BadRequest("pattern: 'zone' is no time zone: " + zone.orElse(""), e);
        }
    }
}
