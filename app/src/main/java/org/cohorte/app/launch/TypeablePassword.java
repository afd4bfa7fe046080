package org.cohorte.app.launch;

import java.security.SecureRandom;

/** A password made to be typed: syllables and digits, 50 bits, for use behind a throttle. */
public final class TypeablePassword {

    private static final String CONSONANTS = "bdfgjklmnprstvz";
    private static final String VOWELS = "aeiou";
    private static final int SYLLABLES = 3;
    private static final int DIGITS = 10_000;

    private TypeablePassword() {}

    /** Draws one. */
    public static String draw(SecureRandom random) {
        return word(random) + "-" + word(random) + "-" + "%04d".formatted(random.nextInt(DIGITS));
    }

    private static String word(SecureRandom random) {
        StringBuilder word = new StringBuilder();
        for (int i = 0; i < SYLLABLES; i++) {
            word.append(CONSONANTS.charAt(random.nextInt(CONSONANTS.length())))
                    .append(VOWELS.charAt(random.nextInt(VOWELS.length())));
        }
        return word.toString();
    }
}
