package dev.llmmodulo.verifiers.text;

import java.util.Iterator;
import java.util.List;
import java.util.Optional;

/** A word, or a pair of parentheses and what is between them. Offsets count UTF-16 units of the source. */
public sealed interface SExpression {

    /** Where it begins. */
    int start();

    /** Just past its end. */
    int end();

    /** The word if it is one. */
    Optional<String> word();

    /** A word, in lower case. */
    record Symbol(String text, int start) implements SExpression {
        @Override
        public int end() {
            return start + text.length();
        }

        @Override
        public Optional<String> word() {
            return Optional.of(text);
        }

        public boolean isVariable() {
            return text.charAt(0) == '?';
        }

        public boolean isKey() {
            return text.charAt(0) == ':';
        }
    }

    /** Parentheses with what they hold, in order. */
    record Form(List<SExpression> items, int start, int end) implements SExpression, Iterable<SExpression> {
        @Override
        public Optional<String> word() {
            return Optional.empty();
        }

        public boolean isEmpty() {
            return items.isEmpty();
        }

        public int size() {
            return items.size();
        }

        public SExpression get(int index) {
            return items.get(index);
        }

        /** Everything from the {@code index}th item on. */
        public List<SExpression> from(int index) {
            return items.subList(Math.min(index, items.size()), items.size());
        }

        /** The first item if it is a word. */
        public Optional<Symbol> head() {
            return !items.isEmpty() && items.get(0) instanceof Symbol first ? Optional.of(first) : Optional.empty();
        }

        /** The text of the first word; empty if there is none. */
        public String headText() {
            return !items.isEmpty() && items.get(0) instanceof Symbol first ? first.text() : "";
        }

        @Override
        public Iterator<SExpression> iterator() {
            return items.iterator();
        }
    }
}
