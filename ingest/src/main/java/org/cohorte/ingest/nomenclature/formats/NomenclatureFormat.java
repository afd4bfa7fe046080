package org.cohorte.ingest.nomenclature.formats;

import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Collectors;

/** The forms in which publishers give nomenclatures. */
public enum NomenclatureFormat {
    CIM10_ATIH("cim10-atih", "cim10", "CIM-10 FR"),
    CCAM("ccam", "ccam", "CCAM"),
    GHM("ghm", "ghm", "GHM"),
    ATC("atc", "atc", "ATC"),
    UCD("ucd", "ucd", "UCD"),
    LOINC("loinc", "loinc", "LOINC"),
    ANABIO("anabio", "anabio", "ANABIO"),
    /** CodeSystem or ValueSet, of whatever system. */
    FHIR("fhir", "", "");

    private final String word;
    private final String system;
    private final String title;

    NomenclatureFormat(String word, String system, String title) {
        this.word = word;
        this.system = system;
        this.title = title;
    }

    /** The format that a word of the command line names. */
    public static Optional<NomenclatureFormat> find(String word) {
        return Arrays.stream(values())
                .filter(format -> format.word.equals(word))
                .findFirst();
    }

    /** The words of all of them, in order. */
    public static String words() {
        return Arrays.stream(values()).map(format -> format.word).collect(Collectors.joining(", "));
    }

    /** As the command line names it. */
    public String word() {
        return word;
    }

    /** Short name of the system that its codes are of; empty when the file says it. */
    String system() {
        return system;
    }

    String title() {
        return title;
    }

    FormatReader reader() {
        return switch (this) {
            case CIM10_ATIH -> new Cim10();
            case CCAM -> new Ccam();
            case GHM -> new Ghm();
            case ATC -> new Atc();
            case UCD -> new Ucd();
            case LOINC -> new Loinc();
            case ANABIO -> new Anabio();
            case FHIR -> new Fhir(Optional.empty());
        };
    }
}
