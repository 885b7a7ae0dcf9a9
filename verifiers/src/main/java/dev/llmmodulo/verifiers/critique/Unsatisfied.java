package dev.llmmodulo.verifiers.critique;

import dev.llmmodulo.verifiers.lexicon.Lexicon;
import dev.llmmodulo.verifiers.pddl.Comparator;
import dev.llmmodulo.verifiers.pddl.Literal;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What would have to change for a formula to hold, down to single literals. */
public sealed interface Unsatisfied {

    /** In words; part of a sentence. */
    String describe(Lexicon lexicon);

    /** As plain data: a literal in PDDL, or a map that says how the parts belong together. */
    Object facts();

    /** All literals named here, in order, each once. */
    default List<Literal> literals() {
        Set<Literal> found = new LinkedHashSet<>();
        collect(found);
        return List.copyOf(found);
    }

    /** Adds all literals named here. */
    void collect(Set<Literal> found);

    /** This literal does not hold. */
    record Missing(Literal literal) implements Unsatisfied {
        @Override
        public Object facts() {
            return literal.toString();
        }

        @Override
        public String describe(Lexicon lexicon) {
            return lexicon.say(literal);
        }

        @Override
        public void collect(Set<Literal> found) {
            found.add(literal);
        }
    }

    /** Two arguments would have to be the same object, or different ones; no step can change that. */
    record Identity(String left, String right, boolean shouldBeEqual) implements Unsatisfied {
        @Override
        public Object facts() {
            return Map.of("equal", shouldBeEqual, "objects", List.of(left, right));
        }

        @Override
        public String describe(Lexicon lexicon) {
            return shouldBeEqual ? left + " is the same as " + right : left + " is not the same as " + right;
        }

        @Override
        public void collect(Set<Literal> found) {}
    }

    /** A comparison of numbers that does not have the truth value that it should have. */
    record Compared(boolean wanted, Comparator comparator, Operand left, Operand right) implements Unsatisfied {

        /** One side: as it is written, in PDDL, and its value, if it has one. */
        public record Operand(String text, Optional<BigDecimal> value) {

            private boolean saysItsValue() {
                return value.map(number -> number.toPlainString().equals(text)).orElse(false);
            }

            private String describe() {
                return text + " is " + value.map(BigDecimal::toPlainString).orElse("not defined");
            }
        }

        @Override
        public String describe(Lexicon lexicon) {
            String comparison = "(" + comparator.symbol() + " " + left.text() + " " + right.text() + ")";
            String both = Stream.of(left, right)
                    .filter(operand -> !operand.saysItsValue())
                    .map(Operand::describe)
                    .collect(Collectors.joining(", "));
            return (wanted ? comparison : "(not " + comparison + ")") + (both.isEmpty() ? "" : ", where " + both);
        }

        @Override
        public Object facts() {
            Map<String, Object> facts = new LinkedHashMap<>();
            facts.put("comparison", "(" + comparator.symbol() + " " + left.text() + " " + right.text() + ")");
            facts.put("wanted", wanted);
            left.value().ifPresent(value -> facts.put("left", value));
            right.value().ifPresent(value -> facts.put("right", value));
            return facts;
        }

        @Override
        public void collect(Set<Literal> found) {}
    }

    /** Each of these; {@code omitted} more are not listed. */
    record AllOf(List<Unsatisfied> parts, long omitted) implements Unsatisfied {
        public AllOf {
            parts = List.copyOf(parts);
        }

        @Override
        public Object facts() {
            return group("all", parts, omitted);
        }

        @Override
        public String describe(Lexicon lexicon) {
            return join(parts, " and ", omitted, lexicon);
        }

        @Override
        public void collect(Set<Literal> found) {
            parts.forEach(part -> part.collect(found));
        }
    }

    /** At least one of these; {@code omitted} more are not listed. None at all: it can never hold. */
    record OneOf(List<Unsatisfied> parts, long omitted) implements Unsatisfied {
        public OneOf {
            parts = List.copyOf(parts);
        }

        @Override
        public Object facts() {
            return group("any", parts, omitted);
        }

        @Override
        public String describe(Lexicon lexicon) {
            return parts.isEmpty() ? "a condition that nothing can fulfil" : join(parts, " or ", omitted, lexicon);
        }

        @Override
        public void collect(Set<Literal> found) {
            parts.forEach(part -> part.collect(found));
        }
    }

    private static Map<String, Object> group(String key, List<Unsatisfied> parts, long omitted) {
        List<Object> listed = parts.stream().map(Unsatisfied::facts).toList();
        return omitted == 0 ? Map.of(key, listed) : Map.of(key, listed, "omitted", omitted);
    }

    private static String join(List<Unsatisfied> parts, String word, long omitted, Lexicon lexicon) {
        String listed = parts.stream()
                .map(part -> part instanceof Missing
                                || part instanceof Identity
                                || part instanceof Compared
                                || parts.size() == 1
                        ? part.describe(lexicon)
                        : "[" + part.describe(lexicon) + "]")
                .collect(Collectors.joining(word));
        return omitted == 0 ? listed : listed + word + omitted + " more";
    }
}
