package dev.llmmodulo.verifiers.certificate.text;

import dev.llmmodulo.verifiers.certificate.AcyclicRelation;
import dev.llmmodulo.verifiers.certificate.CountedAtom;
import dev.llmmodulo.verifiers.certificate.DeadEndSet;
import dev.llmmodulo.verifiers.certificate.ExhaustedStates;
import dev.llmmodulo.verifiers.certificate.Invariant;
import dev.llmmodulo.verifiers.certificate.MutexGroup;
import dev.llmmodulo.verifiers.certificate.MutexPairs;
import dev.llmmodulo.verifiers.certificate.PairTable;
import dev.llmmodulo.verifiers.certificate.Projection;
import dev.llmmodulo.verifiers.certificate.RelaxedUnreachable;
import dev.llmmodulo.verifiers.certificate.StateTable;
import dev.llmmodulo.verifiers.certificate.WeightedCount;
import dev.llmmodulo.verifiers.pddl.Fact;
import dev.llmmodulo.verifiers.pddl.Literal;
import dev.llmmodulo.verifiers.pddl.TypedName;
import dev.llmmodulo.verifiers.text.UnreadableSourceException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;

/** Reads one invariant after the other. */
final class SectionReader {

    static final List<String> KINDS = List.of(
            RelaxedUnreachable.KIND,
            MutexPairs.KIND,
            MutexGroup.KIND,
            WeightedCount.KIND,
            AcyclicRelation.KIND,
            Projection.KIND,
            ExhaustedStates.KIND);

    private static final int DIGIT_FACTS = 4;

    private final String source;
    private final Lines lines;
    private final Names names;
    private final ReadLimits limits;
    private long entries;
    private long tableBytes;

    SectionReader(String source, Lines lines, Names names, ReadLimits limits) {
        this.source = source;
        this.lines = lines;
        this.names = names;
        this.limits = limits;
    }

    /** @throws UnreadableSourceException at the end of the text */
    LineWords line(String expected) {
        return new LineWords(
                source,
                lines.next()
                        .orElseThrow(() -> lines.refusal(
                                "certificate.truncated",
                                "the text ends where " + expected + " should stand",
                                "the file may be cut off")));
    }

    /** The rest of the line that begins with the key. */
    LineWords keyed(String key) {
        LineWords words = line("\"" + key + "\"");
        words.expect(key);
        return words;
    }

    /** The number in the line that begins with the key. */
    int count(String key) {
        LineWords words = keyed(key);
        int count = words.count("how many", Integer.MAX_VALUE - 8);
        words.expectEnd();
        return count;
    }

    Invariant invariant() {
        LineWords words = keyed("invariant");
        String kind = words.word("a kind of invariant");
        Invariant invariant = switch (kind) {
            case RelaxedUnreachable.KIND -> new RelaxedUnreachable(facts("may-be-true"), facts("may-become-false"));
            case MutexPairs.KIND -> mutexPairs();
            case MutexGroup.KIND -> new MutexGroup(variables("parameters"), atoms());
            case WeightedCount.KIND -> new WeightedCount(variables("parameters"), list("terms", this::term));
            case AcyclicRelation.KIND -> new AcyclicRelation(variable("from"), variable("to"), atoms());
            case Projection.KIND -> projection();
            case ExhaustedStates.KIND -> exhaustedStates();
            default -> throw words.mismatch("no invariant is of kind \"" + kind + "\"", String.join(", ", KINDS));
        };
        words.expectEnd();
        return invariant;
    }

    /** As many lines as the line with the key says, each read by the same reader. */
    private <T> List<T> list(String key, Function<LineWords, T> reader) {
        return several(count(key), () -> {
            LineWords words = line("another of the " + key);
            countEntry(words);
            T one = reader.apply(words);
            words.expectEnd();
            return one;
        });
    }

    /** Grows with what is there, not with what is announced. */
    private static <T> List<T> several(int count, Supplier<T> reader) {
        List<T> several = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            several.add(reader.get());
        }
        return several;
    }

    private void countEntry(LineWords words) {
        if (++entries > limits.entries()) {
            throw words.refusal("certificate.too-many", "more than " + limits.entries() + " entries");
        }
    }

    private Set<Fact> facts(String key) {
        return new LinkedHashSet<>(list(key, names::fact));
    }

    private List<CountedAtom> atoms() {
        return list("atoms", names::countedAtom);
    }

    private WeightedCount.Term term(LineWords words) {
        long weight = words.number("a weight");
        if (Math.abs(weight) > WeightedCount.Term.HEAVIEST) {
            throw words.refusal("certificate.too-heavy", "a weight above " + WeightedCount.Term.HEAVIEST);
        }
        return new WeightedCount.Term(weight, names.countedAtom(words));
    }

    private List<TypedName> variables(String key) {
        return names.variables(keyed(key));
    }

    private TypedName variable(String key) {
        LineWords words = keyed(key);
        List<TypedName> variables = names.variables(words);
        if (variables.size() != 1) {
            throw words.mismatch(variables.size() + " variables stand here", "one variable");
        }
        return variables.get(0);
    }

    private MutexPairs mutexPairs() {
        List<Literal> literals = distinct("literals", names::literal);
        if (literals.size() > PairTable.LARGEST) {
            throw lines.refusal(
                    "certificate.too-many",
                    literals.size() + " literals",
                    "at most " + PairTable.LARGEST + " are read");
        }
        PairTable.Builder table = new PairTable.Builder(literals.size());
        list("pairs", words -> {
            int first = words.count("the number of a literal", literals.size() - 1);
            do {
                table.add(first, words.count("the number of a literal", literals.size() - 1));
                countEntry(words);
            } while (!words.isAtEnd());
            return first;
        });
        return new MutexPairs(literals, table.build());
    }

    private <T> List<T> distinct(String key, Function<LineWords, T> reader) {
        Set<T> seen = new LinkedHashSet<>();
        return list(key, words -> {
            T one = reader.apply(words);
            if (!seen.add(one)) {
                throw words.refusal("certificate.duplicate", one + " is listed twice");
            }
            return one;
        });
    }

    private Projection projection() {
        List<Fact> pattern = distinct("facts", names::fact);
        return new Projection(pattern, states(pattern.size()));
    }

    private ExhaustedStates exhaustedStates() {
        List<Fact> facts = distinct("facts", names::fact);
        StateTable states = states(facts.size());
        int deadEnds = count("dead-ends");
        return new ExhaustedStates(facts, states, several(deadEnds, () -> {
            LineWords words = keyed("dead-end");
            countEntry(words);
            words.expectEnd();
            return new DeadEndSet(facts("may-be-true"), facts("never-false"));
        }));
    }

    private StateTable states(int facts) {
        int count = count("states");
        StateTable.Builder table = new StateTable.Builder(facts);
        long[] state = new long[StateTable.wordsFor(facts)];
        for (int i = 0; i < count; i++) {
            LineWords words = line("another state");
            tableBytes += 8L * Math.max(1, state.length);
            if (tableBytes > limits.tableBytes()) {
                throw words.refusal(
                        "certificate.too-large", "the states take more than " + limits.tableBytes() + " bytes");
            }
            readState(words, facts, state);
            table.add(state);
        }
        return table.build();
    }

    private static void readState(LineWords words, int facts, long[] state) {
        String text = words.text();
        int digits = (facts + DIGIT_FACTS - 1) / DIGIT_FACTS;
        if (facts == 0) {
            words.expect(CertificateWriter.NO_FACTS);
            words.expectEnd();
            return;
        }
        if (text.length() != digits) {
            words.word("a state");
            throw words.mismatch("a state of " + text.length() + " digits", digits + " digits");
        }
        Arrays.fill(state, 0);
        for (int i = 0; i < digits; i++) {
            int digit = digit(text.charAt(i));
            if (digit < 0 || i == digits - 1 && digit >>> (facts - DIGIT_FACTS * i) != 0) {
                words.word("a state");
                throw words.mismatch(
                        "\"" + text.charAt(i) + "\" cannot be digit " + (i + 1) + " of a state of " + facts + " facts",
                        "0 to 9 or a to f, for the facts that there are");
            }
            state[i / 16] |= (long) digit << DIGIT_FACTS * (i % 16);
        }
    }

    private static int digit(char c) {
        return c >= '0' && c <= '9' ? c - '0' : c >= 'a' && c <= 'f' ? c - 'a' + 10 : -1;
    }
}
