package org.cohorte.ingest.demo;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.cohorte.ingest.model.AntibioticTest;
import org.cohorte.ingest.model.Coding;
import org.cohorte.ingest.model.Details;

/** Samples sent to microbiology where an infection is looked for, what grew in them and what it resists. */
final class Cultures {

    private static final Coding COLI = snomed("112283007", "Escherichia coli");
    private static final Coding KLEBSIELLA = snomed("56415008", "Klebsiella pneumoniae");
    private static final Coding AUREUS = snomed("3092008", "Staphylococcus aureus");
    private static final Coding PNEUMOCOCCUS = snomed("9861002", "Streptococcus pneumoniae");
    private static final Coding PSEUDOMONAS = snomed("52499004", "Pseudomonas aeruginosa");
    private static final Coding ENTEROCOCCUS = snomed("78065002", "Enterococcus faecalis");

    private static final String BLOOD = "hémoculture";
    private static final String URINE = "urine (ECBU)";
    private static final String SPUTUM = "expectoration";
    private static final String ASCITES = "liquide d'ascite";

    /** An antibiotic, and how often each organism resists it, in percent: none where it is not tested. */
    private record Antibiotic(String atc, Map<Coding, Integer> resisted) {}

    private static final List<Antibiotic> ANTIBIOTICS = List.of(
            new Antibiotic("J01CA04", Map.of(COLI, 52, KLEBSIELLA, 100, PNEUMOCOCCUS, 4, ENTEROCOCCUS, 2)),
            new Antibiotic("J01CR02", Map.of(COLI, 24, KLEBSIELLA, 29, AUREUS, 13)),
            new Antibiotic("J01CR05", Map.of(COLI, 8, KLEBSIELLA, 19, PSEUDOMONAS, 14)),
            new Antibiotic("J01DD04", Map.of(COLI, 9, KLEBSIELLA, 26, PNEUMOCOCCUS, 1)),
            new Antibiotic("J01DH02", Map.of(COLI, 0, KLEBSIELLA, 2, PSEUDOMONAS, 12)),
            new Antibiotic("J01MA02", Map.of(COLI, 14, KLEBSIELLA, 24, PSEUDOMONAS, 16)),
            new Antibiotic("J01DD02", Map.of(COLI, 9, KLEBSIELLA, 25, PSEUDOMONAS, 14)),
            new Antibiotic("J01GB01", Map.of(PSEUDOMONAS, 13)),
            new Antibiotic("J01XB01", Map.of(PSEUDOMONAS, 1)),
            new Antibiotic("J01CF04", Map.of(AUREUS, 13)),
            new Antibiotic("J01XA01", Map.of(AUREUS, 0, ENTEROCOCCUS, 1)),
            new Antibiotic("J01GB03", Map.of(COLI, 7, KLEBSIELLA, 13, AUREUS, 3)));

    private static final double INTERMEDIATE = .05;
    /** How much likelier resistance is after years of antibiotics. */
    private static final double HARDENED = 2.3;

    private final Visit visit;
    private final Chance chance;
    private final Notebook notebook;

    private Cultures(Visit visit, Chance chance, Notebook notebook) {
        this.visit = visit;
        this.chance = chance;
        this.notebook = notebook;
    }

    private static Coding snomed(String code, String label) {
        return new Coding("snomed", code, Optional.of(label));
    }

    static void write(Visit visit, Chance chance, Notebook notebook) {
        new Cultures(visit, chance, notebook).write();
    }

    private void write() {
        if (visit.has(Disorder.SEPSIS)) {
            sample(BLOOD, .55, AUREUS, AUREUS, ENTEROCOCCUS, PNEUMOCOCCUS);
            sample(URINE, .2, COLI, ENTEROCOCCUS);
        }
        if (visit.has(Disorder.GRAM_NEGATIVE_SEPSIS)) {
            sample(BLOOD, .9, COLI, COLI, COLI, KLEBSIELLA, PSEUDOMONAS);
            sample(URINE, .6, COLI, COLI, KLEBSIELLA);
        }
        if (visit.has(Disorder.PYELONEPHRITIS)) {
            sample(URINE, .88, COLI, COLI, COLI, COLI, KLEBSIELLA, ENTEROCOCCUS);
            sample(BLOOD, .15, COLI);
        }
        if (visit.has(Disorder.CYSTITIS)) {
            sample(URINE, .8, COLI, COLI, COLI, COLI, ENTEROCOCCUS);
        }
        if (visit.has(Disorder.PNEUMOCOCCUS)) {
            sample(SPUTUM, 1, PNEUMOCOCCUS);
            sample(BLOOD, .25, PNEUMOCOCCUS);
        }
        if (visit.has(Disorder.CYSTIC_FIBROSIS)) {
            boolean carried = visit.has(Disorder.PSEUDOMONAS);
            sample(SPUTUM, carried ? 1 : .7, carried ? PSEUDOMONAS : AUREUS);
        }
        if (visit.has(Disorder.BACTERIAL_PERITONITIS)) {
            sample(ASCITES, .5, COLI, COLI, KLEBSIELLA, ENTEROCOCCUS);
            sample(BLOOD, .3, COLI);
        }
        if (visit.has(Disorder.NEUTROPENIA)) {
            sample(BLOOD, .28, COLI, AUREUS, PSEUDOMONAS, KLEBSIELLA);
        }
        if (visit.has(Disorder.PNEUMONIA) || visit.has(Disorder.COPD_INFECTION)) {
            sample(SPUTUM, .3, PNEUMOCOCCUS, AUREUS, PSEUDOMONAS);
        }
    }

    private void sample(String sample, double positive, Coding... organisms) {
        LocalDateTime taken = visit.start.plusMinutes(chance.between(25, 180));
        Notebook.Note note = chance.happens(positive) ? grown(taken, chance.oneOf(organisms)) : sterile(taken);
        note.with(Map.of("category", sample)).write();
        notebook.note("other", taken, new Coding("local", "prelevement-" + sample.charAt(0), Optional.of(sample)))
                .with(Map.of("category", "specimen"))
                .write();
    }

    private Notebook.Note sterile(LocalDateTime taken) {
        return notebook.note("microbiology", taken).label("Culture stérile");
    }

    private Notebook.Note grown(LocalDateTime taken, Coding organism) {
        List<AntibioticTest> tests = new ArrayList<>();
        for (Antibiotic antibiotic : ANTIBIOTICS) {
            Integer resisted = antibiotic.resisted().get(organism);
            if (resisted != null) {
                tests.add(new AntibioticTest(Coding.of("atc", antibiotic.atc()), result(resisted)));
            }
        }
        return notebook.note("microbiology", taken, organism).details(new Details(Map.of(), tests, List.of()));
    }

    private String result(int resisted) {
        double drawn = chance.unit();
        double share = resisted / 100.0 * (visit.has(Disorder.CYSTIC_FIBROSIS) ? HARDENED : 1);
        return drawn < share ? "R" : drawn < share + INTERMEDIATE && resisted > 0 ? "I" : "S";
    }
}
