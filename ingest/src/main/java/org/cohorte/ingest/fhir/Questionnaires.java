package org.cohorte.ingest.fhir;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.cohorte.ingest.model.Coding;
import org.cohorte.ingest.source.RefusedException;

/** The titles of forms and the texts of their questions, from the Questionnaire resources of a source. */
final class Questionnaires {

    /** System of forms and questions in the index. */
    static final String SYSTEM = "form";

    private final Map<String, String> labels = new HashMap<>();

    /** Takes a Questionnaire. */
    void add(Element questionnaire) throws RefusedException {
        String id = questionnaire.requiredText("id");
        Optional<String> url = questionnaire.text("url");
        String form = url.map(Questionnaires::name).orElse(id);
        Optional<String> title = questionnaire.text("title");
        Optional<String> label = title.isPresent() ? title : questionnaire.text("name");
        label.ifPresent(known -> labels.put(form, known));
        questions(form, questionnaire.items("item"));
    }

    private void questions(String form, List<Element> items) throws RefusedException {
        for (Element item : items) {
            Optional<String> text = item.text("text");
            Optional<String> link = item.text("linkId");
            if (text.isPresent() && link.isPresent()) {
                labels.put(form + "/" + link.get(), text.get());
            }
            questions(form, item.items("item"));
        }
    }

    /** The form that a canonical address names: its last part, without the version. */
    static String name(String canonical) {
        String bare = canonical.replaceFirst("\\|.*$", "");
        String last = bare.substring(bare.lastIndexOf('/') + 1);
        return last.isEmpty() ? bare : last;
    }

    Coding form(String form) {
        return coding(form, Optional.empty());
    }

    /** @param text of the question as an answer repeats it */
    Coding question(String form, String linkId, Optional<String> text) {
        return coding(form + "/" + linkId, text);
    }

    private Coding coding(String code, Optional<String> text) {
        return new Coding(SYSTEM, code, Optional.ofNullable(labels.get(code)).or(() -> text));
    }
}
