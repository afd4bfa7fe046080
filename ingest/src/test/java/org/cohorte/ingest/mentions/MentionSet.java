package org.cohorte.ingest.mentions;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.IntPredicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.cohorte.solr.mentions.Reason;
import org.cohorte.solr.mentions.Span;

/**
 * Sentences with their mentions marked by hand: {@code [N fièvre]} is denied, {@code F} of the family, {@code O} of another
 * person, {@code H} supposed, {@code P} planned, {@code [+ toux]} affirmed; {@code \n} ends a line.
 */
final class MentionSet {

    private static final Pattern MARKED = Pattern.compile("\\[([+NFOHP]) ([^\\]]+)\\]");

    /** A mention, where it stands, and what it ought to be. */
    record Mention(String line, int from, int to, char expected) {

        String words() {
            return line.substring(from, to);
        }

        boolean affirmed() {
            return expected == '+';
        }

        /** Whether the marker takes it for affirmed: none of its words is in a span. */
        boolean isFoundAffirmed() {
            return Mentions.notAffirmed(line).stream().noneMatch(span -> span.from() < to && from < span.to());
        }

        /** Whether the marker gives the reason that the reader gave, or agrees that there is none. */
        boolean isFoundAs() {
            List<Span> spans = Mentions.notAffirmed(line).stream()
                    .filter(span -> span.from() < to && from < span.to())
                    .toList();
            return affirmed() ? spans.isEmpty() : spans.stream().anyMatch(span -> letter(span.reason()) == expected);
        }

        private static char letter(Reason reason) {
            return Character.toUpperCase(reason.letter());
        }

        @Override
        public String toString() {
            return expected + " " + words() + " | " + line.replace("\n", "\\n");
        }
    }

    /**
     * How well the marker reads a set. Positive are the mentions that are not affirmed.
     *
     * @param affirmedPrecision of the mentions that a search on affirmed ones finds, how many are
     * @param affirmedRecall    of the affirmed mentions, how many such a search finds
     */
    record Figures(
            int sentences,
            int mentions,
            double precision,
            double recall,
            double affirmedPrecision,
            double affirmedRecall,
            double reasons) {}

    private final List<Mention> mentions = new ArrayList<>();
    private int sentences;

    private MentionSet() {}

    static MentionSet of(String resource) {
        MentionSet set = new MentionSet();
        try (InputStream stream = Objects.requireNonNull(MentionSet.class.getResourceAsStream(resource), resource)) {
            new String(stream.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .forEach(set::read);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return set;
    }

    private void read(String written) {
        sentences++;
        StringBuilder text = new StringBuilder();
        List<int[]> found = new ArrayList<>();
        String line = written.replace("\\n", "\n");
        Matcher matcher = MARKED.matcher(line);
        int end = 0;
        while (matcher.find()) {
            text.append(line, end, matcher.start());
            found.add(new int[] {
                text.length(),
                text.length() + matcher.group(2).length(),
                matcher.group(1).charAt(0)
            });
            text.append(matcher.group(2));
            end = matcher.end();
        }
        text.append(line, end, line.length());
        found.forEach(f -> mentions.add(new Mention(text.toString(), f[0], f[1], (char) f[2])));
    }

    /** What the marker reads otherwise than the reader did. */
    List<Mention> misread() {
        return mentions.stream()
                .filter(m -> m.affirmed() != m.isFoundAffirmed())
                .toList();
    }

    /** All sentences, one a line. */
    String text() {
        return String.join("\n", mentions.stream().map(Mention::line).distinct().toList()) + "\n";
    }

    Figures figures() {
        int deniedRight = count(0);
        int deniedMissed = count(1);
        int affirmedLost = count(2);
        int affirmedRight = count(3);
        long reasons = mentions.stream().filter(Mention::isFoundAs).count();
        return new Figures(
                sentences,
                mentions.size(),
                share(deniedRight, affirmedLost),
                share(deniedRight, deniedMissed),
                share(affirmedRight, deniedMissed),
                share(affirmedRight, affirmedLost),
                (double) reasons / mentions.size());
    }

    /** Of those that are (2, 3) or are not affirmed (0, 1), those found affirmed (odd) or not (even). */
    private int count(int which) {
        IntPredicate found = w -> w == 1 || w == 3;
        return (int) mentions.stream()
                .filter(m -> m.affirmed() == (which >= 2) && m.isFoundAffirmed() == found.test(which))
                .count();
    }

    private static double share(int of, int rest) {
        return of + rest == 0 ? 1 : (double) of / (of + rest);
    }
}
