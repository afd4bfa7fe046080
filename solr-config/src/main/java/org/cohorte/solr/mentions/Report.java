package org.cohorte.solr.mentions;

import java.util.List;
import org.apache.solr.common.util.JavaBinCodec;
import org.jspecify.annotations.Nullable;

/** A text on its way into the index, of a report into two fields. It is cut into words once. For one thread. */
final class Report {

    private final String text;
    private final List<Span> spans;
    private @Nullable Words words;

    Report(String text, List<Span> spans) {
        this.text = text;
        this.spans = spans;
    }

    String text() {
        return text;
    }

    boolean affirmsAll() {
        return spans.isEmpty();
    }

    Words words(WordMemory memory) {
        Words known = words;
        if (known == null) {
            known = memory.read(text, spans);
            words = known;
        }
        return known;
    }

    /** What the field of the whole text takes. Solr's log of updates keeps the text itself. */
    record Said(Report report) implements JavaBinCodec.ObjectResolver {

        @Override
        public Object resolve(Object value, JavaBinCodec codec) {
            return report.text;
        }

        @Override
        public String toString() {
            return report.text;
        }
    }

    /** What the field of words that are not affirmed takes. The log keeps an empty word in its place: whoever reads it makes it anew. */
    record LeftOut(Report report) implements JavaBinCodec.ObjectResolver {

        @Override
        public Object resolve(Object value, JavaBinCodec codec) {
            return "";
        }
    }
}
