package org.cohorte.ingest.mentions;

/** What a character is. Those of European languages are looked up, since asking the JDK for each costs more than the rest. */
final class Letters {

    private static final int TABLE = 0x250;
    private static final byte LETTER = 1;
    private static final byte DIGIT = 2;
    private static final byte CAPITAL = 4;
    private static final byte[] CLASSES = classes();

    private Letters() {}

    private static byte[] classes() {
        byte[] classes = new byte[TABLE];
        for (char c = 0; c < TABLE; c++) {
            classes[c] = (byte) ((isLetterOfAny(c) ? LETTER : 0)
                    | (Character.isDigit(c) ? DIGIT : 0)
                    | (Character.isUpperCase(c) ? CAPITAL : 0));
        }
        return classes;
    }

    private static boolean isLetterOfAny(char c) {
        return Character.isLetter(c) || Character.getType(c) == Character.NON_SPACING_MARK || c == '\u2205';
    }

    /** A letter, an accent written behind its letter, or the sign of the empty set, which says "none". */
    static boolean isLetter(char c) {
        return c < TABLE ? (CLASSES[c] & LETTER) != 0 : isLetterOfAny(c);
    }

    static boolean isDigit(char c) {
        return c < TABLE ? (CLASSES[c] & DIGIT) != 0 : Character.isDigit(c);
    }

    static boolean isCapital(char c) {
        return c < TABLE ? (CLASSES[c] & CAPITAL) != 0 : Character.isUpperCase(c);
    }
}
