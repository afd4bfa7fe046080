package org.cohorte.ingest.model;

import java.util.List;
import java.util.Map;

/**
 * What some kinds of event have besides.
 *
 * @param lists       string fields of the index with several values, by their names ({@code modalities}, {@code uids}, …)
 * @param antibiogram antibiotics that an organism was held against
 * @param answers     of a form
 */
public record Details(Map<String, List<String>> lists, List<AntibioticTest> antibiogram, List<FormAnswer> answers) {

    public static final Details NONE = new Details(Map.of(), List.of(), List.of());

    public Details {
        lists = Map.copyOf(lists);
        antibiogram = List.copyOf(antibiogram);
        answers = List.copyOf(answers);
    }
}
