package org.cohorte.query.text;

import java.util.List;
import java.util.Objects;

/** Words asked for in documents, as a tree. */
public sealed interface TextNode {

    /** What can stand beside another within a few words. */
    sealed interface Operand extends TextNode {}

    /** One word, which the index reduces as it did those of the documents. */
    record Word(String text) implements Operand {

        public Word {
            Objects.requireNonNull(text);
        }
    }

    /** Words that begin so; folded already (lower case, no accent, no elided article). */
    record Prefix(String start) implements Operand {

        public Prefix {
            Objects.requireNonNull(start);
        }
    }

    /** Words in a row; two parts or more, each a word or the beginning of one. */
    record Phrase(List<Operand> parts) implements Operand {

        public Phrase {
            parts = List.copyOf(parts);
        }
    }

    /** One of several words, beside another. */
    record OneOf(List<Operand> operands) implements Operand {

        public OneOf {
            operands = List.copyOf(operands);
        }
    }

    /** Both, with at most {@code distance} other words between them, in either order. */
    record Near(Operand left, Operand right, int distance) implements TextNode {}

    /** Each of them. */
    record All(List<TextNode> parts) implements TextNode {

        public All {
            parts = List.copyOf(parts);
        }
    }

    /** One or more of them. */
    record Any(List<TextNode> parts) implements TextNode {

        public Any {
            parts = List.copyOf(parts);
        }
    }

    /** Documents without it. */
    record Not(TextNode part) implements TextNode {}
}
