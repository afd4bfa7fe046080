package org.cohorte.ui.builder;

import com.vaadin.flow.component.Component;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.cohorte.query.answer.CountAnswer;
import org.cohorte.query.answer.CountAnswer.ListMatch;
import org.cohorte.query.answer.NodeCount;
import org.cohorte.query.criteria.Criterion;
import org.cohorte.query.criteria.Problem;
import org.cohorte.query.criteria.Request;
import org.cohorte.ui.builder.model.BuilderActions;
import org.cohorte.ui.builder.model.Contradictions;
import org.cohorte.ui.builder.model.Trees;
import org.cohorte.ui.builder.panel.ProblemWords;
import org.cohorte.ui.parts.Note;
import org.cohorte.ui.parts.Tags;
import org.cohorte.ui.text.Texts;

/** What is said in the line of a criterion: an error, a contradiction, or that nobody has it. The gravest alone. */
final class RowNotes {

    private final BuilderActions actions;
    private final Set<Contradictions.Pair> accepted = new HashSet<>();

    RowNotes(BuilderActions actions) {
        this.actions = actions;
    }

    /** Notes by node. {@code onAccept} is called when the user keeps a contradiction as it is. */
    Map<String, Component> of(
            Request request, List<Problem> problems, Optional<CountAnswer> answer, Texts texts, Runnable onAccept) {
        Map<String, Component> notes = new HashMap<>();
        Map<String, String> numbers = Trees.numbers(request);
        answer.ifPresent(counted -> empties(request, counted, notes, texts));
        answer.ifPresent(counted -> lists(counted, notes, texts));
        Contradictions.in(request).stream()
                .filter(pair -> !accepted.contains(pair))
                .forEach(pair -> notes.put(pair.second(), contradiction(pair, numbers, texts, onAccept)));
        for (Problem problem : problems) {
            if (numbers.containsKey(problem.nodeId())) {
                notes.put(problem.nodeId(), error(problem, texts));
            }
        }
        return notes;
    }

    private static void empties(Request request, CountAnswer answer, Map<String, Component> notes, Texts texts) {
        for (NodeCount count : answer.nodes()) {
            boolean leaf = Trees.find(request, count.id())
                    .filter(Criterion.class::isInstance)
                    .isPresent();
            if (leaf && count.alone() == 0 && answer.population() > 0) {
                notes.put(
                        count.id(),
                        new Note(Note.Kind.WARNING, texts.get("note.nobody"), texts.get("note.nobody.then")));
            }
        }
    }

    /** How much of a list was recognised; said where nothing graver is. */
    private static void lists(CountAnswer answer, Map<String, Component> notes, Texts texts) {
        for (ListMatch list : answer.lists()) {
            if (list.notFound() > 0) {
                notes.putIfAbsent(
                        list.nodeId(),
                        new Note(
                                Note.Kind.WARNING,
                                texts.count("identifiers.notFound", list.notFound()),
                                texts.get("identifiers.notFound.why")));
            }
        }
    }

    private Note contradiction(Contradictions.Pair pair, Map<String, String> numbers, Texts texts, Runnable onAccept) {
        String first = numbers.getOrDefault(pair.first(), "");
        String second = numbers.getOrDefault(pair.second(), "");
        return new Note(
                Note.Kind.WARNING,
                texts.get("contradiction", first, second),
                texts.get("contradiction." + pair.reason().name()),
                Tags.button("btn sm", texts.get("contradiction.see", first), () -> actions.open(pair.first())),
                Tags.button("btn sm ghost", texts.get("contradiction.keep"), () -> {
                    accepted.add(pair);
                    onAccept.run();
                }));
    }

    private Note error(Problem problem, Texts texts) {
        return new Note(
                Note.Kind.ERROR,
                ProblemWords.text(problem, texts),
                texts.get("note.notCounted"),
                Tags.button("btn sm", texts.get("note.correct"), () -> actions.open(problem.nodeId())));
    }
}
