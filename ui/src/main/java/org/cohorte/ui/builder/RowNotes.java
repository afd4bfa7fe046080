package org.cohorte.ui.builder;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.NativeButton;
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
import org.cohorte.ui.builder.model.Trees;
import org.cohorte.ui.builder.panel.ProblemWords;
import org.cohorte.ui.parts.Note;
import org.cohorte.ui.parts.Tags;
import org.cohorte.ui.text.Texts;

/** What is said in the line of a criterion: an error, advice, or that nobody has it. The gravest alone. */
final class RowNotes {

    private final BuilderActions actions;
    private final Set<Problem> accepted = new HashSet<>();

    RowNotes(BuilderActions actions) {
        this.actions = actions;
    }

    /** Notes by node. {@code onAccept} is called when the user keeps as it is what advice is about. */
    Map<String, Component> of(
            Request request, List<Problem> problems, Optional<CountAnswer> answer, Texts texts, Runnable onAccept) {
        Map<String, Component> notes = new HashMap<>();
        Map<String, String> numbers = Trees.numbers(request);
        answer.ifPresent(counted -> empties(request, counted, notes, texts));
        answer.ifPresent(counted -> lists(counted, notes, texts));
        answer.ifPresent(counted -> counted.advice().stream()
                .filter(advice -> numbers.containsKey(advice.nodeId()) && !accepted.contains(advice))
                .forEach(advice -> notes.put(advice.nodeId(), advice(advice, numbers, texts, onAccept))));
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

    /** Nodes are told by their numbers in the tree; only what concerns another node can be looked at there. */
    private Note advice(Problem advice, Map<String, String> numbers, Texts texts, Runnable onAccept) {
        NativeButton keep = Tags.button("btn sm ghost", texts.get("advice.keep"), () -> {
            accepted.add(advice);
            onAccept.run();
        });
        Optional<String> other = Optional.ofNullable(advice.arguments().get("other"))
                .filter(id -> !id.equals(advice.nodeId()) && numbers.containsKey(id));
        String said = ProblemWords.text(numbered(advice, numbers), texts);
        if (other.isEmpty()) {
            return new Note(Note.Kind.WARNING, said, texts.get("note.advice"), keep);
        }
        String number = numbers.getOrDefault(other.get(), "");
        return new Note(
                Note.Kind.WARNING,
                said,
                texts.get("note.advice"),
                Tags.button("btn sm", texts.get("advice.see", number), () -> actions.open(other.get())),
                keep);
    }

    private static Problem numbered(Problem advice, Map<String, String> numbers) {
        Map<String, String> arguments = new HashMap<>(advice.arguments());
        arguments.computeIfPresent("other", (name, id) -> numbers.getOrDefault(id, id));
        return new Problem(
                advice.nodeId(), advice.member(), advice.code(), arguments, advice.message(), advice.severity());
    }

    private Note error(Problem problem, Texts texts) {
        return new Note(
                Note.Kind.ERROR,
                ProblemWords.text(problem, texts),
                texts.get("note.notCounted"),
                Tags.button("btn sm", texts.get("note.correct"), () -> actions.open(problem.nodeId())));
    }
}
