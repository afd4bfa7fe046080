package org.cohorte.query.words;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.cohorte.query.criteria.Criterion;
import org.cohorte.query.criteria.EventCriterion;
import org.cohorte.query.criteria.Group;
import org.cohorte.query.criteria.Link;
import org.cohorte.query.criteria.Match;
import org.cohorte.query.criteria.Node;
import org.cohorte.query.criteria.Pin;
import org.cohorte.query.criteria.Request;
import org.cohorte.query.links.LinkedGroups;

/**
 * The criteria of one request in one sentence. Linked criteria bear a letter, [A], [B], …, and the links that go together are told
 * by these letters at the end of the lowest group that holds them.
 */
final class RequestSentence {

    private static final int LETTERS = 26;

    private final FrenchEnglishWords words;
    private final CodeDetails codes;
    private final Request request;
    private final Locale locale;
    private final Speech speech;
    /** By id. */
    private final Map<String, String> letters = new LinkedHashMap<>();

    private final LinkWords linkWords;

    RequestSentence(FrenchEnglishWords words, CodeWords codes, Request request, Locale locale) {
        this.words = words;
        this.request = request;
        this.locale = locale;
        this.speech = Speech.of(locale);
        this.codes = new CodeDetails(speech, codes);
        this.linkWords = new LinkWords(speech, id -> letters.getOrDefault(id, speech.quoted(id)));
        letters(request.root());
    }

    private void letters(Node node) {
        if (node instanceof Group group) {
            group.children().forEach(this::letters);
        } else if (request.links().stream().anyMatch(link -> link.criteria().contains(node.id()))) {
            letters.putIfAbsent(node.id(), letter(letters.size()));
        }
    }

    private static String letter(int place) {
        String last = String.valueOf((char) ('A' + place % LETTERS));
        return place < LETTERS ? last : letter(place / LETTERS - 1) + last;
    }

    String criteria() {
        Group root = request.root();
        if (root.children().isEmpty()) {
            String named = name(root).isEmpty() ? "" : " – " + name(root) + speech.say("tous", "all of them");
            return named
                    + (root.exclude() ? speech.say(", sauf tous", ", except all of them") : "")
                    + links(request.links());
        }
        String meet = root.exclude()
                ? speech.say(" sauf ceux qui remplissent ", " except those who meet ")
                : speech.say(" qui remplissent ", " who meet ");
        List<Link> elsewhere = new ArrayList<>(request.links());
        String all = children(root, elsewhere);
        return meet + name(root) + GroupWords.rule(root, speech) + speech.colon() + all + links(elsewhere);
    }

    /**
     * The children of a group and its links.
     *
     * @param links those not told yet; what is told here is taken away
     */
    private String children(Group group, List<Link> links) {
        List<Link> here = hereAlone(group, links);
        links.removeAll(here);
        String between = new GroupWords(speech).between(group.match());
        boolean all = group.match() instanceof Match.All;
        String told = group.children().stream()
                .map(child -> inSentence(child, all, links))
                .collect(Collectors.joining(between));
        return told + links(here);
    }

    /** The links of a group that no group below it holds together with all that they go with. */
    private static List<Link> hereAlone(Group group, List<Link> links) {
        List<Link> here = new ArrayList<>();
        for (List<Link> together : LinkedGroups.apart(LinkedGroups.of(group, links))) {
            boolean below = group.children().stream()
                    .anyMatch(child -> child instanceof Group inner
                            && LinkedGroups.of(inner, links).containsAll(together));
            if (!below) {
                here.addAll(together);
            }
        }
        return here;
    }

    private String inSentence(Node node, boolean inAll, List<Link> links) {
        String name = name(node);
        String letter = letters.containsKey(node.id()) ? "[" + letters.get(node.id()) + "] " : "";
        String told = switch (node) {
            case Group group when group.children().isEmpty() -> speech.say("tous les patients", "every patient");
            case Group group -> GroupWords.rule(group, speech) + " (" + children(group, links) + ")";
            case Criterion criterion -> criterion(criterion);
        };
        if (!node.exclude()) {
            return letter + name + told;
        }
        return inAll
                ? speech.say("sauf ", "except ") + letter + name + told
                : speech.say("l'inverse de ", "the opposite of ") + letter + name + "(" + told + ")";
    }

    private String name(Node node) {
        return node.name()
                .filter(given -> !given.isBlank())
                .map(given -> speech.quoted(given) + speech.colon())
                .orElse("");
    }

    private String criterion(Criterion criterion) {
        Wording wording = words.node(criterion, locale);
        List<String> details = new ArrayList<>();
        if (criterion instanceof EventCriterion event) {
            details.addAll(codes.of(event));
        }
        if (!wording.context().isEmpty()) {
            details.add(wording.context().stream().map(Wording.Run::text).collect(Collectors.joining()));
        }
        String more = details.isEmpty() ? "" : " (" + String.join(" · ", details) + ")";
        return Text.inSentence(wording.text()) + more;
    }

    private String links(List<Link> links) {
        if (links.isEmpty()) {
            return "";
        }
        List<String> told = new ArrayList<>();
        for (Pin pin : request.pins()) {
            if (links.stream().anyMatch(link -> link.criteria().contains(pin.criterion()))) {
                told.add(linkWords.pin(pin));
            }
        }
        links.forEach(link -> told.add(linkWords.link(link)));
        return speech.say(" ; pour un même choix d'événements", "; for one choice of events")
                + speech.colon()
                + String.join(", ", told);
    }
}
