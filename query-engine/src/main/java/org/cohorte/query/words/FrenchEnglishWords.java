package org.cohorte.query.words;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.cohorte.query.criteria.CohortCriterion;
import org.cohorte.query.criteria.EventCriterion;
import org.cohorte.query.criteria.Group;
import org.cohorte.query.criteria.Link;
import org.cohorte.query.criteria.Match;
import org.cohorte.query.criteria.Node;
import org.cohorte.query.criteria.PatientCriterion;
import org.cohorte.query.criteria.Pin;
import org.cohorte.query.criteria.Population;
import org.cohorte.query.criteria.Request;
import org.cohorte.query.criteria.RequestCriterion;

/**
 * Requests in French, or in English for every other language. Whatever a request asks stands in its sentence. Safe for
 * several threads.
 */
public final class FrenchEnglishWords implements Words {

    private static final int BRIEF_CHILDREN = 2;

    private final CodeWords codes;
    private final UnitNames units;
    private final CohortNames cohorts;
    private final RequestNames requests;

    /**
     * Words over these labels.
     *
     * @param labels asked once for each code
     * @param units  asked each time
     */
    public FrenchEnglishWords(CodeLabels labels, UnitNames units) {
        this(labels, units, cohort -> Optional.empty(), request -> Optional.empty());
    }

    /**
     * Words that also name what is saved.
     *
     * @param cohorts  asked each time
     * @param requests asked each time
     */
    public FrenchEnglishWords(CodeLabels labels, UnitNames units, CohortNames cohorts, RequestNames requests) {
        this.codes = new CodeWords(labels);
        this.units = units;
        this.cohorts = cohorts;
        this.requests = requests;
    }

    @Override
    public Wording node(Node node, Locale locale) {
        Speech speech = Speech.of(locale);
        return switch (node) {
            case Group group -> new GroupWords(speech).sentence(group).wording();
            case PatientCriterion patient ->
                new PatientWords(speech).sentence(patient).wording();
            case CohortCriterion cohort -> saved(speech).sentence(cohort).wording();
            case RequestCriterion request -> saved(speech).sentence(request).wording();
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
        return speech.say("Patients de ", "Patients of ")
                + population(request.population(), speech)
                + new RequestSentence(this, codes, request, locale).criteria()
                + ".";
    }

    @Override
    public String link(Link link, UnaryOperator<String> names, Locale locale) {
        return new LinkWords(Speech.of(locale), names).link(link);
    }

    @Override
    public String pin(Pin pin, UnaryOperator<String> names, Locale locale) {
        return new LinkWords(Speech.of(locale), names).pin(pin);
    }

    private String population(Population population, Speech speech) {
        String chosen = events(speech).unitNames(population.units());
        if (population.cohort().isEmpty()) {
            return chosen.isEmpty() ? speech.say("tout l'hôpital", "the whole hospital") : chosen;
        }
        String name = saved(speech).cohort(population.cohort().get());
        String followed = chosen.isEmpty() ? "" : speech.say(" suivis dans ", " followed in ") + chosen;
        return speech.say("la cohorte ", "the cohort ") + name + followed;
    }

    private String briefly(Node node, Locale locale) {
        Speech speech = Speech.of(locale);
        return switch (node) {
            case Group group -> briefly(group, locale);
            case PatientCriterion patient
            when patient.age().isPresent() ->
                new Spans(speech).ages(patient.age().get());
            case PatientCriterion patient -> node(patient, locale).text();
            case CohortCriterion cohort -> node(cohort, locale).text();
            case RequestCriterion request -> node(request, locale).text();
            case EventCriterion event -> events(speech).subject(event).wording().text();
        };
    }

    private String briefly(Group group, Locale locale) {
        boolean plain = group.match() instanceof Match.All || group.match() instanceof Match.Any;
        if (!plain || group.children().isEmpty() || group.children().size() > BRIEF_CHILDREN) {
            return Text.capitalised(GroupWords.rule(group, Speech.of(locale)));
        }
        List<String> parts =
                group.children().stream().map(child -> brief(child, locale)).toList();
        Speech speech = Speech.of(locale);
        List<String> inside = new ArrayList<>(parts.subList(0, 1));
        parts.subList(1, parts.size()).forEach(part -> inside.add(Text.inSentence(part)));
        return group.match() instanceof Match.All ? speech.and(inside) : speech.or(inside);
    }

    private SavedWords saved(Speech speech) {
        return new SavedWords(speech, cohorts, requests);
    }

    private EventWords events(Speech speech) {
        return new EventWords(speech, codes, units);
    }
}
