package org.cohorte.ui.people;

import com.vaadin.flow.component.Component;
import java.util.Map;
import java.util.TreeMap;
import org.cohorte.export.job.ExportException;
import org.cohorte.query.engine.EngineException;
import org.cohorte.query.engine.InvalidRequestException;
import org.cohorte.registry.cohort.CohortException;
import org.cohorte.ui.parts.Note;
import org.cohorte.ui.parts.Tags;
import org.cohorte.ui.text.Texts;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What cannot be done or read, in the user's words: what happened, what was kept, what to do. */
public final class Refusals {

    private static final Logger LOG = LoggerFactory.getLogger(Refusals.class);

    private Refusals() {}

    /** A note for the place where it happened, with a button that tries again where that can help. */
    public static Note note(RuntimeException failure, Texts texts, Runnable onRetry) {
        return switch (failure) {
            case CohortException refused -> refusal("cohort.", refused.code(), refused.arguments(), texts);
            case ExportException refused -> refusal("export.", refused.code(), refused.arguments(), texts);
            case SecurityException closed ->
                new Note(Note.Kind.ERROR, texts.get("people.right"), texts.get("people.right.then"));
            case EngineException engine ->
                new Note(
                        Note.Kind.ERROR,
                        texts.get("people.failure." + engine.reason().name()),
                        texts.get("people.failure.then"),
                        retry(texts, onRetry));
            case InvalidRequestException invalid ->
                new Note(Note.Kind.ERROR, texts.get("people.invalid"), texts.get("people.invalid.then"));
            default -> unexpected(failure, texts, onRetry);
        };
    }

    /** The text of a code with its arguments by name; a text that fits any when there is none of this code. */
    public static String text(String prefix, String code, Map<String, String> arguments, Texts texts) {
        String key = texts.has(prefix + code) ? prefix + code : prefix + "refused";
        String text = texts.get(key);
        for (Map.Entry<String, String> argument : new TreeMap<>(arguments).entrySet()) {
            text = text.replace("{" + argument.getKey() + "}", argument.getValue());
        }
        return text;
    }

    private static Note refusal(String prefix, String code, Map<String, String> arguments, Texts texts) {
        return new Note(Note.Kind.ERROR, text(prefix, code, arguments, texts), texts.get(prefix + "kept"));
    }

    private static Note unexpected(RuntimeException failure, Texts texts, Runnable onRetry) {
        LOG.error("a screen about people failed", failure);
        return new Note(
                Note.Kind.ERROR,
                texts.get("people.failure.FAILED"),
                texts.get("people.failure.then"),
                retry(texts, onRetry));
    }

    private static Component retry(Texts texts, Runnable onRetry) {
        return Tags.button("btn sm", "refresh", texts.get("people.retry"), onRetry);
    }
}
