package org.cohorte.ingest.mentions;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.cohorte.solr.mentions.Reason;
import org.jspecify.annotations.Nullable;

/**
 * The words of a sentence, the cues among them, and what was found out about each word so far.
 */
final class Sentence {

    /** What stands between two clauses whatever they say. */
    private static final Set<String> BREAKS = Set.of(";", "\u2022", "|", ">", "[", "]");

    final List<Token> tokens;
    /** Whether it begins a line, with a bullet or not; whether an empty line stands before it. */
    final boolean beginsLine;

    final boolean bullet;
    final boolean afterBlank;
    private static final @Nullable Hit[] NO_HITS = {};
    private static final @Nullable Reason[] NO_MARKS = {};

    private final List<Hit> hits = new ArrayList<>(0);
    /** By word, once there is any. */
    private @Nullable Hit[] hitAt = NO_HITS;

    private @Nullable Reason[] marks = NO_MARKS;
    private long steps;

    /** A cue in this sentence, from its first word to the one behind its last. */
    record Hit(Cue cue, int from, int to) {}

    Sentence(List<Token> tokens, boolean beginsLine, boolean bullet, boolean afterBlank) {
        this.tokens = tokens;
        this.beginsLine = beginsLine;
        this.bullet = bullet;
        this.afterBlank = afterBlank;
    }

    int size() {
        return tokens.size();
    }

    Token token(int at) {
        steps++;
        return tokens.get(at);
    }

    String form(int at) {
        return at < 0 || at >= tokens.size() ? "" : token(at).form();
    }

    /** How many words were looked at. */
    long steps() {
        return steps;
    }

    void add(Hit hit) {
        if (hits.isEmpty()) {
            hitAt = new Hit[size()];
        }
        hits.add(hit);
        for (int i = hit.from; i < hit.to; i++) {
            hitAt[i] = hit;
        }
    }

    List<Hit> hits() {
        return hits;
    }

    /** The cue that a word is part of. */
    Optional<Hit> hit(int at) {
        return hits.isEmpty() ? Optional.empty() : Optional.ofNullable(hitAt[at]);
    }

    /** The cue that begins at a word. */
    Optional<Hit> hitFrom(int at) {
        return hit(at).filter(hit -> hit.from == at);
    }

    /** Not affirmed, for the first reason that was found. */
    void mark(int from, int to, Reason reason) {
        int end = Math.min(to, size());
        if (marks.length == 0 && from < end) {
            marks = new Reason[size()];
        }
        for (int i = Math.max(0, from); i < end; i++) {
            steps++;
            if (marks[i] == null) {
                marks[i] = reason;
            }
        }
    }

    /** Whether everything is affirmed. */
    boolean isAffirmed() {
        return marks.length == 0;
    }

    Optional<Reason> mark(int at) {
        return marks.length == 0 ? Optional.empty() : Optional.ofNullable(marks[at]);
    }

    /** A mark that ends what was said, whatever it was: a semicolon, an arrow, a dash between spaces. */
    boolean isBreak(int at) {
        Token token = token(at);
        return token.kind() == Token.Kind.MARK
                && (BREAKS.contains(token.form())
                        || (token.is("-")
                                && token.spaced()
                                && (at + 1 >= size() || tokens.get(at + 1).spaced()))
                        || (token.is("=")
                                && at + 1 < size()
                                && tokens.get(at + 1).is(">")));
    }

    boolean isMark(int at) {
        return at >= 0 && at < size() && token(at).kind() == Token.Kind.MARK;
    }
}
