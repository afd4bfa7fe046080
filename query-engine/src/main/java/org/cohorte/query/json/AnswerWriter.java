package org.cohorte.query.json;

import org.cohorte.query.criteria.Answer;

/** Writes conditions on the answers of forms. */
final class AnswerWriter {

    private AnswerWriter() {}

    static JsonObject write(Answer answer) {
        JsonObject json = new JsonObject()
                .object("question", CriterionWriter.code(answer.question()))
                .optionalFlag("yes", answer.yes());
        return CriterionWriter.codes(json, "codes", answer.codes())
                .object("value", answer.value(), CriterionWriter::value)
                .object("date", answer.date(), CriterionWriter::dates)
                .text("text", answer.text());
    }
}
