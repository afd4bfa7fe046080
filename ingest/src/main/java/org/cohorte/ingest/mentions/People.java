package org.cohorte.ingest.mentions;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.cohorte.ingest.mentions.Cue.Role;
import org.cohorte.solr.mentions.Reason;

/**
 * Relatives and other people: what is said of them is not said of the patient. They say nothing when they only act ("amené par
 * sa mère", "sa fille signale"), and a girl of twelve is the patient.
 */
final class People {

    private static final Phrases<Boolean> WOMEN = Cues.french().named("female family");
    private static final Phrases<Boolean> MEN = Cues.french().named("male family");
    private static final Phrases<Boolean> FAMILY = Cues.french().named("family");
    private static final Phrases<Boolean> HISTORY = Cues.french().named("family history");
    private static final Phrases<Boolean> OTHERS = Cues.french().named("other person");
    /** First words of all these: nearly every word of a text is none of them. */
    private static final Set<String> BEGINNINGS = Stream.of(WOMEN, MEN, FAMILY, HISTORY, OTHERS)
            .flatMap(phrases -> phrases.beginnings().stream())
            .collect(Collectors.toUnmodifiableSet());

    private static final Phrases<Boolean> AGENTS = Cues.french().named("agents");
    private static final Set<String> REPORTS = Cues.french().words("report verbs");
    private static final Set<String> DETERMINERS = Set.of(
            "sa",
            "son",
            "ses",
            "la",
            "le",
            "les",
            "l",
            "un",
            "une",
            "leur",
            "ma",
            "mon",
            "notre",
            "deux",
            "autre",
            "plusieurs");
    private static final Set<String> POINTING =
            Set.of("chez", "de", "d", "du", "des", "dans", "(", "cote", "lignee", "branche");
    private static final Set<String> COUNTS = Set.of("deux", "trois", "quatre", "cinq", "famille");
    private static final Set<String> HEALTHY = Set.of("sante", "portant", "portante", "portants", "ras");
    private static final Set<String> PRONOUNS = Set.of("l", "nous", "lui", "m");
    private static final int REPORTING = 4;

    /** A relative or another person in a sentence. */
    private record Person(int from, int to, Reason reason, String returning, boolean noun) {}

    private People() {}

    /** Whether a person may be named by words that begin with this one. */
    static boolean mayBegin(String word) {
        return BEGINNINGS.contains(word);
    }

    static void mark(Sentence sentence) {
        int at = 0;
        while (at < sentence.size()) {
            if (!sentence.token(at).word().mayBePerson) {
                at++;
                continue;
            }
            Optional<Person> person = at(sentence, at);
            person.filter(p -> !isChild(sentence, p) && !isActor(sentence, p)).ifPresent(p -> mark(sentence, p));
            at = person.map(Person::to).orElse(at + 1);
        }
    }

    /** Whether a relative is named at the beginning of a label. */
    static boolean names(Sentence sentence, int at) {
        return at(sentence, at).isPresent() || at(sentence, at + 1).isPresent();
    }

    private static Optional<Person> at(Sentence sentence, int at) {
        if (at >= sentence.size() || !sentence.token(at).word().mayBePerson) {
            return Optional.empty();
        }
        List<Token> tokens = sentence.tokens;
        Optional<Person> history =
                HISTORY.longest(tokens, at).map(f -> new Person(at, f.end(), Reason.FAMILY, "", false));
        Optional<Person> other =
                OTHERS.longest(tokens, at).map(f -> new Person(at, f.end(), Reason.OTHER_PERSON, "", true));
        Optional<Person> woman = WOMEN.longest(tokens, at).map(f -> new Person(at, f.end(), Reason.FAMILY, "il", true));
        Optional<Person> man = MEN.longest(tokens, at).map(f -> new Person(at, f.end(), Reason.FAMILY, "elle", true));
        Optional<Person> family = FAMILY.longest(tokens, at).map(f -> new Person(at, f.end(), Reason.FAMILY, "", true));
        return history.or(() -> other).or(() -> woman).or(() -> man).or(() -> family);
    }

    /** "Fille de 12 ans": the patient, unless somebody's. */
    private static boolean isChild(Sentence sentence, Person person) {
        boolean aged = (sentence.form(person.to).equals("de") && isCount(sentence, person.to + 1))
                || sentence.form(person.to).equals("agee")
                || sentence.form(person.from - 1).equals("jeune");
        return aged && !Grammar.POSSESSIVES.contains(sentence.form(person.from - 1));
    }

    /** "Fille de 12 ans", "mère de deux enfants", "père de famille". */
    private static boolean isCount(Sentence sentence, int at) {
        return at < sentence.size()
                && (sentence.token(at).kind() == Token.Kind.NUMBER || COUNTS.contains(sentence.form(at)));
    }

    private static int before(Sentence sentence, Person person) {
        int at = person.from - 1;
        while (at >= 0 && DETERMINERS.contains(sentence.form(at))) {
            at--;
        }
        return at;
    }

    private static boolean isActor(Sentence sentence, Person person) {
        if (!person.noun) {
            return false;
        }
        int before = before(sentence, person);
        if (sentence.form(before - 1).equals("contact")) {
            return false;
        }
        for (int i = Math.max(0, before - 3); i <= before; i++) {
            Optional<Phrases.Found<Boolean>> agent = AGENTS.longest(sentence.tokens, i);
            if (agent.isPresent() && agent.get().end() == before + 1) {
                return true;
            }
        }
        for (int i = person.to; i < Math.min(person.to + REPORTING, sentence.size()); i++) {
            if (sentence.isMark(i)) {
                return false;
            }
            if (REPORTS.contains(sentence.form(i)) || (i <= person.to + 1 && PRONOUNS.contains(sentence.form(i)))) {
                return true;
            }
        }
        return false;
    }

    private static void mark(Sentence sentence, Person person) {
        int before = before(sentence, person);
        int from = POINTING.contains(sentence.form(before)) ? before : person.from;
        boolean donor = sentence.form(person.from).startsWith("donneu");
        boolean pointed = from > 0 && !donor && POINTING.contains(sentence.form(from));
        if (pointed) {
            Backward.markClause(sentence, from, false, person.reason);
        }
        sentence.mark(person.to, end(sentence, person, pointed), person.reason);
    }

    private static int end(Sentence sentence, Person person, boolean pointed) {
        for (int i = person.to; i < sentence.size(); i++) {
            String form = sentence.form(i);
            if (sentence.isBreak(i) || Grammar.isConjunction(sentence, i) || isPatient(sentence, i)) {
                return i;
            }
            boolean joint = form.equals(",") || form.equals("et");
            boolean told = person.reason == Reason.OTHER_PERSON || HEALTHY.contains(sentence.form(i - 1));
            if (form.equals(",") && told) {
                return i;
            }
            if ((pointed && (form.equals(",") || form.equals(")") || form.equals(":")))
                    || (joint && returns(sentence, i + 1, person))) {
                return i;
            }
            if (i > person.to && at(sentence, i).isPresent()) {
                return i;
            }
        }
        return sentence.size();
    }

    private static boolean returns(Sentence sentence, int at, Person person) {
        return !person.returning.isEmpty() && sentence.form(at).equals(person.returning);
    }

    private static boolean isPatient(Sentence sentence, int at) {
        boolean possessor = Grammar.LINKS.contains(sentence.form(at - 1));
        return !possessor
                && sentence.hitFrom(at)
                        .map(hit -> hit.cue().role() == Role.PATIENT)
                        .orElse(false);
    }
}
