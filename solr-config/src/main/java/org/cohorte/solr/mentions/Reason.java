package org.cohorte.solr.mentions;

/** Why a mention is not one of something that the patient has or had. */
public enum Reason {
    /** Said not to be there: "pas de fièvre". */
    NEGATED('n'),
    /** Of a relative: "mère diabétique". */
    FAMILY('f'),
    /** Of somebody else: "conjoint porteur d'une hépatite". */
    OTHER_PERSON('o'),
    /** Supposed, feared, looked for or prevented: "suspicion d'embolie". */
    HYPOTHESIS('h'),
    /** Not done yet: "coloscopie prévue". */
    PLANNED('p');

    private final char letter;

    Reason(char letter) {
        this.letter = letter;
    }

    /** The one letter that stands for it in the index. */
    public char letter() {
        return letter;
    }

    static Reason of(char letter) {
        for (Reason reason : values()) {
            if (reason.letter == letter) {
                return reason;
            }
        }
        throw new IllegalArgumentException("no reason is written '" + letter + "'");
    }
}
