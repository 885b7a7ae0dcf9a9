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
import dev.llmmodulo.verifiers.pddl.Term;
import dev.llmmodulo.verifiers.pddl.Type;
import dev.llmmodulo.verifiers.pddl.TypedName;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Writes one invariant after the other. */
final class SectionWriter implements Invariant.Cases<SectionWriter> {

    private static final String DIGITS = "0123456789abcdef";

    private final Writer out;

    SectionWriter(Writer out) {
        this.out = out;
    }

    /** @throws UncheckedIOException if it cannot be written */
    SectionWriter line(CharSequence text) {
        try {
            out.append(text).append('\n');
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    SectionWriter invariant(Invariant invariant) {
        line("invariant " + invariant.kind());
        return invariant.match(this);
    }

    private <T> SectionWriter list(String key, Collection<T> all, Function<T, String> words) {
        line(key + " " + all.size());
        all.forEach(one -> line(words.apply(one)));
        return this;
    }

    @Override
    public SectionWriter relaxedUnreachable(RelaxedUnreachable literals) {
        return list("may-be-true", literals.mayBeTrue(), Fact::toString)
                .list("may-become-false", literals.mayBecomeFalse(), Fact::toString);
    }

    @Override
    public SectionWriter mutexPairs(MutexPairs pairs) {
        list("literals", pairs.literals(), Object::toString);
        PairTable table = pairs.excluded();
        List<Integer> rows = IntStream.range(0, table.size())
                .filter(row -> table.partners(row).anyMatch(other -> other >= row))
                .boxed()
                .toList();
        return list("pairs", rows, row -> row + partnersFrom(row, table));
    }

    private static String partnersFrom(int row, PairTable table) {
        return table.partners(row)
                .filter(other -> other >= row)
                .mapToObj(other -> " " + other)
                .collect(Collectors.joining());
    }

    @Override
    public SectionWriter mutexGroup(MutexGroup group) {
        return line("parameters" + typed(group.parameters())).atoms(group.atoms());
    }

    private SectionWriter atoms(List<CountedAtom> atoms) {
        return list("atoms", atoms, SectionWriter::words);
    }

    private static String words(CountedAtom atom) {
        return atom.atom().arguments().stream()
                        .map(Term::name)
                        .map(name -> " " + name)
                        .collect(Collectors.joining("", "(" + atom.atom().predicate(), ")"))
                + typed(atom.counted());
    }

    private static String typed(List<TypedName> variables) {
        return variables.stream()
                .map(variable -> " " + variable.name() + " - " + words(variable.type()))
                .collect(Collectors.joining());
    }

    private static String words(Type type) {
        List<String> names = type.alternatives();
        return names.size() == 1 ? names.get(0) : "(either " + String.join(" ", names) + ")";
    }

    @Override
    public SectionWriter weightedCount(WeightedCount count) {
        return line("parameters" + typed(count.parameters()))
                .list("terms", count.terms(), term -> term.weight() + " " + words(term.atom()));
    }

    @Override
    public SectionWriter acyclicRelation(AcyclicRelation relation) {
        return line("from" + typed(List.of(relation.from())))
                .line("to" + typed(List.of(relation.to())))
                .atoms(relation.edges());
    }

    @Override
    public SectionWriter projection(Projection projection) {
        return list("facts", projection.pattern(), Fact::toString).states(projection.states());
    }

    @Override
    public SectionWriter exhaustedStates(ExhaustedStates states) {
        list("facts", states.facts(), Fact::toString).states(states.states());
        line("dead-ends " + states.deadEnds().size());
        for (DeadEndSet set : states.deadEnds()) {
            line("dead-end")
                    .list("may-be-true", set.mayBeTrue(), Fact::toString)
                    .list("never-false", set.neverFalse(), Fact::toString);
        }
        return this;
    }

    private SectionWriter states(StateTable table) {
        line("states " + table.count());
        StringBuilder digits = new StringBuilder();
        for (int state = 0; state < table.count(); state++) {
            digits.setLength(0);
            for (int fact = 0; fact < table.facts(); fact += 4) {
                digits.append(DIGITS.charAt((int) (table.word(state, fact / 64) >>> fact % 64) & 15));
            }
            line(digits.isEmpty() ? CertificateWriter.NO_FACTS : digits);
        }
        return this;
    }
}
