package org.cohorte.query.words;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.stream.Collectors;
import org.cohorte.query.concepts.Concept;
import org.cohorte.query.criteria.Code;

/** Codes by their labels. A long list is told by its first codes and its length. Labels are kept once found. */
final class CodeWords {

    private static final int LABELS = 3;
    private static final int TAGS = 5;
    /** Codes of one criterion that a sentence tells one by one. */
    private static final int LISTED = 200;

    private static final int CHECK_BYTES = 6;
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

    /** "CIM-10 E11.2, ATC A10": all of them; of a very long list the first ones, and a check that tells it from any other. */
    String every(List<Code> codes, Speech speech) {
        List<String> named = codes.stream()
                .limit(LISTED)
                .map(code -> SYSTEMS.getOrDefault(code.system(), code.system())
                        + Speech.NO_BREAK
                        + speech.told(code.value()))
                .toList();
        String more = codes.size() > LISTED ? " [" + check(codes) + "]" : "";
        return String.join(", ", shortened(named, codes.size())) + more;
    }

    private static String check(List<Code> codes) {
        String tokens = codes.stream().map(Code::token).distinct().sorted().collect(Collectors.joining("\n"));
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(tokens.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash, 0, CHECK_BYTES);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
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
