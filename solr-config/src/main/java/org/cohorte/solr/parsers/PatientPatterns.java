package org.cohorte.solr.parsers;

import java.io.IOException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.solr.search.SolrIndexSearcher;

/** Answers a pattern for one patient after the other. Not for several threads. */
final class PatientPatterns {

    private final EventTable[] tables;
    private final boolean[] chosen;
    private final EventDomain[] domains;
    private final EventDomain between = new EventDomain();
    private final Map<Integer, Gaps> gaps = new LinkedHashMap<>();
    private final DomainReader reader;
    private final PatternSolver solver;
    private final Steps steps;

    PatientPatterns(Pattern pattern, EventTable[] tables, SolrIndexSearcher searcher, Steps steps) {
        this.tables = tables;
        this.steps = steps;
        chosen = new boolean[tables.length];
        domains = new EventDomain[tables.length];
        Arrays.setAll(domains, i -> new EventDomain());
        for (int i = 0; i < tables.length; i++) {
            chosen[i] = pattern.isChosen(i);
            if (pattern.isLookedFor(i)) {
                gaps.put(i, new Gaps());
            }
        }
        reader = new DomainReader(pattern, new EventRanks(searcher));
        solver = new PatternSolver(pattern, domains, gaps, steps);
    }

    /** Whether the events of the patient of a rank satisfy all links. */
    boolean isSatisfied(int patient) throws IOException {
        for (int i = 0; i < tables.length; i++) {
            if (chosen[i] && tables[i].count(patient) == 0) {
                return false;
            }
        }
        for (int i = 0; i < tables.length; i++) {
            if (chosen[i]) {
                steps.work(tables[i].count(patient));
                reader.readChoices(i, tables[i], patient, domains[i]);
                if (domains[i].size == 0) {
                    return false;
                }
            }
        }
        for (Map.Entry<Integer, Gaps> gap : gaps.entrySet()) {
            steps.work(tables[gap.getKey()].count(patient));
            reader.readGaps(gap.getKey(), tables[gap.getKey()], patient, between);
            gap.getValue().read(between);
        }
        return solver.isSatisfied();
    }
}
