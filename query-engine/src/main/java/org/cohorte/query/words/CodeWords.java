package org.cohorte.query.words;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import org.cohorte.query.concepts.Concept;
import org.cohorte.query.criteria.Code;

/** Codes by their labels. A long list is told by its first codes and its length. Labels are kept once found. */
final class CodeWords {

    private static final int LABELS = 3;
    private static final int TAGS = 5;
    private static final int KEPT = 50_000;

    private static final Map<String, String> SYSTEMS = Map.of(
            "cim10",
            "CIM-10",
            "ccam",
            "CCAM",
            "atc",
            "ATC",
            "ucd",
            "UCD",
            "loinc",
            "LOINC",
            "anabio",
            "ANABIO",
            "ghm",
            "GHM",
            "snomed",
            "SNOMED CT",
            "rxnorm",
            "RxNorm");

    private final CodeLabels source;
    private final ConcurrentMap<Code, Concept> kept = new ConcurrentHashMap<>();

    CodeWords(CodeLabels source) {
        this.source = source;
    }

    /** "Diabète de type 2, asthme ou 12 autres codes". */
    String labels(List<Code> codes, Speech speech) {
        List<Code> told = codes.size() <= LABELS ? codes : codes.subList(0, LABELS - 1);
        fetch(told);
        List<String> labels = new ArrayList<>(
                told.stream().map(code -> label(code, speech)).distinct().toList());
        if (told.size() < codes.size()) {
            labels.add(speech.count(
                    codes.size() - (long) told.size(), "autre code", "autres codes", "other code", "other codes"));
        }
        return speech.or(labels);
    }

    List<String> tags(List<Code> codes) {
        return shortened(codes.stream().limit(TAGS).map(Code::value).toList(), codes.size());
    }

    /** "CIM-10 E11.2, ATC A10". */
    String named(List<Code> codes) {
        List<String> named = codes.stream()
                .limit(TAGS)
                .map(code -> SYSTEMS.getOrDefault(code.system(), code.system()) + Speech.NO_BREAK + code.value())
                .toList();
        return String.join(", ", shortened(named, codes.size()));
    }

    private static List<String> shortened(List<String> first, int size) {
        List<String> all = new ArrayList<>(first);
        if (size > first.size()) {
            all.add("+" + (size - first.size()));
        }
        return all;
    }

    private String label(Code code, Speech speech) {
        return Optional.ofNullable(kept.get(code))
                .map(concept -> speech.say(concept.labelFr(), concept.labelEn()))
                .filter(label -> !label.isBlank())
                .orElse(code.value());
    }

    private void fetch(Collection<Code> codes) {
        List<Code> missing =
                codes.stream().filter(code -> !kept.containsKey(code)).toList();
        if (!missing.isEmpty()) {
            if (kept.size() > KEPT) {
                kept.clear();
            }
            kept.putAll(source.describe(missing));
        }
    }
}
