package org.cohorte.ingest.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.cohorte.ingest.model.PatientFile;
import org.cohorte.ingest.model.SourceEvent;
import org.junit.jupiter.api.Test;

class ReportsTest {

    private static final List<PatientFile> FILES =
            Example.hospital(3000).patients().toList();
    private static final List<String> TEXTS = FILES.stream()
            .flatMap(file -> Example.events(file, "document"))
            .map(event -> event.text().orElseThrow())
            .toList();

    @Test
    void noTraceOfATemplateIsLeft() {
        assertThat(TEXTS)
                .noneMatch(text -> Pattern.compile("[{}|<>\\[\\]]|\\\\n|null")
                        .matcher(text.replaceAll("< \\d", "").replaceAll("> \\d", ""))
                        .find());
        assertThat(TEXTS)
                .noneMatch(text -> Pattern.compile(" {2}| ,|\\.\\.|,\\.|\\( ")
                        .matcher(text)
                        .find());
    }

    @Test
    void thereAreThousandsOfSentences() {
        Set<String> sentences = new HashSet<>();
        TEXTS.forEach(text -> sentences.addAll(List.of(text.split("(?<=[.])\\s+", -1))));
        assertThat(sentences).hasSizeGreaterThan(8000);
    }

    @Test
    void hospitalReportsHaveTheirHeadingsAndLength() {
        List<String> reports = FILES.stream()
                .flatMap(file -> Example.events(file, "document"))
                .filter(event -> event.attributes().get("documentType").equals("CRH"))
                .map(event -> event.text().orElseThrow())
                .toList();
        assertThat(reports)
                .allSatisfy(text -> assertThat(text).contains("Motif", "Antécédents", "Examen clinique", "Conclusion"));
        double mean = reports.stream().mapToInt(String::length).average().orElseThrow();
        assertThat(mean).isBetween(800.0, 2000.0);
    }

    @Test
    void theyQuoteTheResultsOfTheirStay() {
        int quoted = 0;
        for (PatientFile file : FILES) {
            for (SourceEvent document : Example.events(file, "document").toList()) {
                var match = Pattern.compile("HbA1c à (\\d+,\\d) %")
                        .matcher(document.text().orElseThrow());
                while (match.find()) {
                    quoted++;
                    String value = match.group(1).replace(',', '.');
                    assertThat(Example.results(file, Analysis.HBA1C))
                            .anyMatch(result -> result.staySourceId().equals(document.staySourceId())
                                    && result.measure()
                                            .orElseThrow()
                                            .value()
                                            .toPlainString()
                                            .equals(value));
                }
            }
        }
        assertThat(quoted).isGreaterThan(100);
    }

    @Test
    void theyNameNobody() {
        for (PatientFile file : FILES.subList(0, 500)) {
            String family = file.patient().familyName().orElseThrow();
            Pattern name = Pattern.compile("\\b" + Pattern.quote(family.toUpperCase(Locale.FRENCH)) + "\\b");
            assertThat(Example.events(file, "document"))
                    .noneMatch(event -> name.matcher(event.text().orElseThrow()).find());
        }
    }

    @Test
    void eachStoryHasItsSentences() {
        Phrasebook book = Phrasebook.instance();
        for (String story : List.of(
                "diabetes",
                "kidney",
                "dialysis",
                "graft",
                "fibrillation",
                "heartfailure",
                "coronary",
                "copd",
                "asthma",
                "arthritis",
                "sarcoidosis",
                "breast",
                "colon",
                "myeloma",
                "newborn",
                "pregnancy",
                "pneumonia",
                "embolism",
                "noembolism",
                "stroke",
                "sepsis",
                "urinary",
                "hip",
                "appendicitis",
                "gallbladder",
                "bleeding",
                "child",
                "everyday",
                "injury",
                "check",
                "geriatrics",
                "rehabilitation",
                "metastases",
                "lungcancer",
                "prostate",
                "lymphoma",
                "neutropenia",
                "melanoma",
                "cirrhosis",
                "livercancer",
                "bowel",
                "sclerosis",
                "parkinson",
                "epilepsy",
                "motorneuron",
                "schizophrenia",
                "depression",
                "overdose",
                "sickle",
                "cysticfibrosis",
                "lupus",
                "hiv",
                "pneumocystis",
                "knee",
                "cataract")) {
            assertThat(book.has(story + ".reason")).as(story).isTrue();
            assertThat(book.has(story + ".conclusion")).as(story).isTrue();
        }
    }

    @Test
    void mentionsAreNegatedSuspectedAndOfTheFamilyToo() {
        assertThat(TEXTS.stream().filter(text -> text.contains("Suspicion"))).hasSizeGreaterThan(20);
        assertThat(TEXTS.stream().filter(text -> text.contains("à éliminer"))).hasSizeGreaterThan(5);
        assertThat(TEXTS.stream().filter(text -> text.contains("élimine une embolie")))
                .isNotEmpty();
        assertThat(TEXTS.stream()
                        .filter(text ->
                                text.contains("Absence de rétinopathie") || text.contains("absence de rétinopathie")))
                .isNotEmpty();
    }
}
