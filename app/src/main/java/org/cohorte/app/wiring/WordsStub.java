package org.cohorte.app.wiring;

import java.util.List;
import java.util.Locale;
import org.cohorte.query.criteria.Node;
import org.cohorte.query.criteria.Request;
import org.cohorte.query.words.Wording;
import org.cohorte.query.words.Words;
import org.springframework.stereotype.Component;

@Component
class WordsStub implements Words {
    @Override
    public Wording node(Node node, Locale locale) {
        return new Wording(List.of(), List.of(), List.of());
    }

    @Override
    public String brief(Node node, Locale locale) {
        return node.id();
    }

    @Override
    public String request(Request request, Locale locale) {
        return "";
    }
}
