package org.cohorte.query.words;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.cohorte.query.criteria.Criterion;
import org.cohorte.query.criteria.EventCriterion;
import org.cohorte.query.criteria.Group;
import org.cohorte.query.criteria.Link;
import org.cohorte.query.criteria.Match;
import org.cohorte.query.criteria.Node;
import org.cohorte.query.criteria.PatientCriterion;
import org.cohorte.query.criteria.Population;
import org.cohorte.query.criteria.Request;

/**
 * Requests in French, or in English for every other language. Whatever a request asks stands in its sentence. Safe for
 * several threads.
 */
public final class FrenchEnglishWords implements Words {

    private static final int BRIEF_CHILDREN = 2;

    private final CodeWords codes;
    private final UnitNames units;
    private final CohortNames cohorts;

    /**
     * Words over these labels.
     *
     * @param labels asked once for each code
     * @param units  asked each time
     */
    public FrenchEnglishWords(CodeLabels labels, UnitNames units) {
        this(labels, units, cohort -> Optional.empty());
    }

    /**
     * Words that also name cohorts.
     *
     * @param cohorts asked each time
     */
    public FrenchEnglishWords(CodeLabels labels, UnitNames units, CohortNames cohorts) {
        this.codes = new CodeWords(labels);
        this.units = units;
        this.cohorts = cohorts;
    }

    @Override
    public Wording node(Node node, Locale locale) {
        Speech speech = Speech.of(locale);
        return switch (node) {
            case Group group -> new GroupWords(speech).sentence(group).wording();
            case PatientCriterion patient ->
                new PatientWords(speech).sentence(patient).wording();
            case EventCriterion event -> events(speech).sentence(event).wording();
        };
    }

    @Override
    public String brief(Node node, Locale locale) {
        Speech speech = Speech.of(locale);
        String words = node.name().filter(name -> !name.isBlank()).orElseGet(() -> briefly(node, locale));
        return node.exclude() ? speech.say("Sauf ", "Except ") + Text.inSentence(words) : words;
    }

    @Override
    public String request(Request request, Locale locale) {
        Speech speech = Speech.of(locale);
        Group root = request.root();
        String sentence = speech.say("Patients de ", "Patients of ")
                + population(request.population(), speech)
                + criteria(root, locale)
                + links(request.links(), speech)
                + ".";
        return sentence;
    }

    private String population(Population population, Speech speech) {
        String chosen = events(speech).unitNames(population.units());
        if (population.cohort().isEmpty()) {
            return chosen.isEmpty() ? speech.say("tout l'hôpital", "the whole hospital") : chosen;
        }
        UUID cohort = population.cohort().get();
        String name = cohorts.name(cohort).map(speech::quoted).orElseGet(cohort::toString);
        String followed = chosen.isEmpty() ? "" : speech.say(" suivis dans ", " followed in ") + chosen;
        return speech.say("la cohorte ", "the cohort ") + name + followed;
    }

    private String criteria(Group root, Locale locale) {
        Speech speech = Speech.of(locale);
        if (root.children().isEmpty()) {
            return root.exclude() ? speech.say(", sauf tous", ", except all of them") : "";
        }
        String meet = root.exclude()
                ? speech.say(" sauf ceux qui remplissent ", " except those who meet ")
                : speech.say(" qui remplissent ", " who meet ");
        return meet + rule(root, speech) + speech.colon() + children(root, locale);
    }

    private static String rule(Group group, Speech speech) {
        Group kept = new Group(group.id(), group.name(), false, group.match(), group.children());
        return new GroupWords(speech).sentence(kept).wording().text();
    }

    private String children(Group group, Locale locale) {
        String between = new GroupWords(Speech.of(locale)).between(group.match());
        boolean all = group.match() instanceof Match.All;
        return group.children().stream()
                .map(child -> inSentence(child, all, locale))
                .collect(Collectors.joining(between));
    }

    private String inSentence(Node node, boolean inAll, Locale locale) {
        Speech speech = Speech.of(locale);
        String name = node.name()
                .filter(given -> !given.isBlank())
                .map(given -> speech.quoted(given) + speech.colon())
                .orElse("");
        String words = switch (node) {
            case Group group when group.children().isEmpty() -> speech.say("tous les patients", "every patient");
            case Group group -> rule(group, speech) + " (" + children(group, locale) + ")";
            case Criterion criterion -> criterion(criterion, locale);
        };
        if (!node.exclude()) {
            return name + words;
        }
        return inAll
                ? speech.say("sauf ", "except ") + name + words
                : speech.say("l'inverse de ", "the opposite of ") + name + "(" + words + ")";
    }

    private String criterion(Criterion criterion, Locale locale) {
        Wording wording = node(criterion, locale);
        List<String> details = new ArrayList<>();
        if (criterion instanceof EventCriterion event && !event.codes().isEmpty()) {
            details.add(codes.named(event.codes()));
        }
        if (!wording.context().isEmpty()) {
            details.add(wording.context().stream().map(Wording.Run::text).collect(Collectors.joining()));
        }
        String more = details.isEmpty() ? "" : " (" + String.join(" · ", details) + ")";
        return Text.inSentence(wording.text()) + more;
    }

    private static String links(List<Link> links, Speech speech) {
        return links.stream()
                .map(link -> speech.say(" ; lien ", "; link ") + link.first() + " – " + link.second())
                .collect(Collectors.joining());
    }

    private String briefly(Node node, Locale locale) {
        Speech speech = Speech.of(locale);
        return switch (node) {
            case Group group -> briefly(group, locale);
            case PatientCriterion patient
            when patient.age().isPresent() ->
                new Spans(speech).ages(patient.age().get());
            case PatientCriterion patient -> node(patient, locale).text();
            case EventCriterion event -> events(speech).subject(event).wording().text();
        };
    }

    private String briefly(Group group, Locale locale) {
        boolean plain = group.match() instanceof Match.All || group.match() instanceof Match.Any;
        if (!plain || group.children().isEmpty() || group.children().size() > BRIEF_CHILDREN) {
            return Text.capitalised(rule(group, Speech.of(locale)));
        }
        List<String> parts =
                group.children().stream().map(child -> brief(child, locale)).toList();
        Speech speech = Speech.of(locale);
        List<String> inside = new ArrayList<>(parts.subList(0, 1));
        parts.subList(1, parts.size()).forEach(part -> inside.add(Text.inSentence(part)));
        return group.match() instanceof Match.All ? speech.and(inside) : speech.or(inside);
    }

    private EventWords events(Speech speech) {
        return new EventWords(speech, codes, units);
    }
}
