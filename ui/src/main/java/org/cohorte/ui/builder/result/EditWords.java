package org.cohorte.ui.builder.result;

import java.util.Optional;
import org.cohorte.query.criteria.Node;
import org.cohorte.query.criteria.Request;
import org.cohorte.query.words.Wording;
import org.cohorte.query.words.Words;
import org.cohorte.ui.builder.model.Edit;
import org.cohorte.ui.builder.model.Trees;
import org.cohorte.ui.builder.model.WordDiff;
import org.cohorte.ui.text.Texts;

/** Says which change was made: "critère 4 : 130 → 150 µmol/L". */
public final class EditWords {

    private EditWords() {}

    /** The change in one line. */
    public static String of(Edit.Done done, Words words, Texts texts) {
        Edit edit = done.edit();
        boolean gone = edit.kind() == Edit.Kind.REMOVE || edit.kind() == Edit.Kind.DISSOLVE;
        Request holding = gone ? done.before() : done.after();
        String number = Trees.numbers(holding).getOrDefault(edit.nodeId(), "");
        Optional<Node> node = Trees.find(holding, edit.nodeId());
        String brief = node.map(n -> words.brief(n, texts.locale())).orElse("");
        String key = "edit." + edit.kind().name();
        if (edit.kind() == Edit.Kind.CHANGE && !number.isEmpty()) {
            return texts.get("edit.of", number, change(done, words, texts).orElse(brief));
        }
        return number.isEmpty() ? texts.get(key + ".whole") : texts.get(key, number, brief);
    }

    private static Optional<String> change(Edit.Done done, Words words, Texts texts) {
        Optional<Node> before = Trees.find(done.before(), done.edit().nodeId());
        Optional<Node> after = Trees.find(done.after(), done.edit().nodeId());
        if (before.isEmpty() || after.isEmpty()) {
            return Optional.empty();
        }
        WordDiff diff = difference(before.get(), after.get(), words, texts);
        if (diff.before().isEmpty() || diff.after().isEmpty()) {
            return Optional.of(diff.before() + diff.after()).filter(text -> !text.isEmpty());
        }
        return Optional.of(diff.before() + " → " + diff.after());
    }

    /** In the short name where it shows there, else in the whole sentence with its context. */
    private static WordDiff difference(Node before, Node after, Words words, Texts texts) {
        WordDiff brief = WordDiff.between(words.brief(before, texts.locale()), words.brief(after, texts.locale()));
        return brief.before().isEmpty() && brief.after().isEmpty()
                ? WordDiff.between(full(before, words, texts), full(after, words, texts))
                : brief;
    }

    private static String full(Node node, Words words, Texts texts) {
        Wording wording = words.node(node, texts.locale());
        StringBuilder text = new StringBuilder(wording.text());
        wording.context().forEach(run -> text.append(' ').append(run.text()));
        return text.toString();
    }
}
