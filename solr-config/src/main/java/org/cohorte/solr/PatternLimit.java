package org.cohorte.solr;

import java.util.OptionalLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a node bounds in the evaluation of links, by the system property that sets it. Refusals name it. */
public enum PatternLimit {
    /** Megabytes that the events of one evaluation take. */
    MEMORY("cohorte.patternMB"),
    /** Pairs of events that one evaluation looks at. */
    STEPS("cohorte.patternSteps");

    private final String property;
    private final Pattern named;

    PatternLimit(String property) {
        this.property = property;
        this.named = Pattern.compile(Pattern.quote(property) + "=(\\d+)");
    }

    /** The limit as refusals write it. */
    public String written(long value) {
        return property + "=" + value;
    }

    /** The value of this limit when a refusal names it. */
    public OptionalLong in(String refusal) {
        Matcher found = named.matcher(refusal);
        return found.find() ? OptionalLong.of(Long.parseLong(found.group(1))) : OptionalLong.empty();
    }
}
