package org.cohorte.ingest.mentions;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.cohorte.ingest.mentions.Cue.Role;
import org.cohorte.ingest.mentions.Sentence.Hit;
import org.cohorte.solr.mentions.Reason;
import org.jspecify.annotations.Nullable;

/**
 * The section that a sentence stands in. What stands below "Antécédents familiaux :" is about the family until the next
 * heading; when the line goes on behind the colon, the section is that line, its wrapped ends and bullets.
 */
final class Sections {

    private static final Map<Phrases<Boolean>, Reason> KINDS = Map.of(
            Cues.french().named("headings of family"), Reason.FAMILY,
            Cues.french().named("headings of hypotheses"), Reason.HYPOTHESIS,
            Cues.french().named("headings of plans"), Reason.PLANNED);
    private static final int LONGEST = 7;

    private static final Set<String> HEADINGS = Cues.french().words("headings");
    private @Nullable Reason section;
    private boolean inLine;
    private boolean filled;

    void read(Sentence sentence) {
        int colon = colon(sentence);
        Optional<Reason> begun = begun(sentence, colon);
        if (begun.isPresent()) {
            section = begun.get();
            inLine = colon >= 0 && colon + 1 < sentence.size();
            filled = inLine;
            mark(sentence, colon + 1);
            return;
        }
        if (section == null || isOver(sentence, colon)) {
            section = null;
            return;
        }
        filled = true;
        mark(sentence, 0);
    }

    private boolean isOver(Sentence sentence, int colon) {
        if ((inLine && sentence.beginsLine && !sentence.bullet) || (filled && sentence.afterBlank)) {
            return true;
        }
        boolean label = colon >= 0 || isAlone(sentence);
        return label
                && (colon == sentence.size() - 1 || HEADINGS.contains(sentence.form(0)))
                && !People.names(sentence, 0);
    }

    private static boolean isAlone(Sentence sentence) {
        return sentence.beginsLine
                && !sentence.bullet
                && sentence.size() <= LONGEST
                && !sentence.form(sentence.size() - 1).equals(".");
    }

    private Optional<Reason> begun(Sentence sentence, int colon) {
        for (Map.Entry<Phrases<Boolean>, Reason> kind : KINDS.entrySet()) {
            Optional<Phrases.Found<Boolean>> found = kind.getKey().longest(sentence.tokens, 0);
            if (found.isPresent()
                    && (found.get().end() == colon
                            || (colon < 0 && isAlone(sentence) && found.get().end() == sentence.size()))) {
                return Optional.of(kind.getValue());
            }
        }
        return Optional.empty();
    }

    private static int colon(Sentence sentence) {
        for (int i = 0; i < Math.min(LONGEST, sentence.size()); i++) {
            if (sentence.form(i).equals(":")) {
                return i;
            }
        }
        return -1;
    }

    private void mark(Sentence sentence, int from) {
        int to = sentence.size();
        for (Hit hit : sentence.hits()) {
            if (hit.cue().role() == Role.PATIENT && hit.from() > 0 && hit.from() < to) {
                to = hit.from();
            }
        }
        if (section != null) {
            sentence.mark(from, to, section);
        }
    }
}
