package org.cohorte.ingest.mentions;

import java.util.List;

/** Prints how well and how fast the marker reads; the command is in docs/benchmarks.md. */
public final class MentionsMeasure {

    private static final int ROUNDS = 7;
    private static final int REPEATED = 2_000_000;

    private MentionsMeasure() {}

    /** Takes no arguments. */
    @SuppressWarnings("SystemOut")
    public static void main(String[] arguments) {
        for (String set : List.of("development.txt", "held-out.txt", "held-out-second.txt")) {
            System.out.println(set + ": " + MentionSet.of(set).figures());
        }
        String report = MentionSet.of("development.txt").text();
        String text = report.repeat(REPEATED / report.length());
        for (int i = 0; i < ROUNDS; i++) {
            long start = System.nanoTime();
            int spans = Mentions.notAffirmed(text).size();
            double seconds = (System.nanoTime() - start) / 1e9;
            System.out.printf(
                    "%,d characters, %,d spans: %,.0f characters a second%n",
                    text.length(), spans, text.length() / seconds);
        }
    }
}
