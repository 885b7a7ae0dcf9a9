package dev.llmmodulo.verifiers.reading;

import dev.llmmodulo.verifiers.pddl.Effect;
import dev.llmmodulo.verifiers.pddl.Expression;
import dev.llmmodulo.verifiers.pddl.Formula;
import dev.llmmodulo.verifiers.pddl.Term;
import dev.llmmodulo.verifiers.pddl.TypedName;
import java.util.List;

/** What a model says, as the number that {@link TextFingerprint} computes from its text. */
final class ModelFingerprint {

    private ModelFingerprint() {}

    static long of(Formula formula) {
        return formula.match(new OfFormula());
    }

    static long of(Effect effect) {
        return effect.match(new OfEffect(0, 0));
    }

    static long of(Expression expression) {
        return expression.match(new OfExpression());
    }

    private static long atom(Formula.Atom atom) {
        return terms(Mix.join(Mix.ATOM, Mix.word(atom.predicate())), atom.arguments());
    }

    private static long terms(long start, List<Term> terms) {
        long hash = start;
        for (Term term : terms) {
            hash = Mix.join(hash, Mix.word(term.name()));
        }
        return hash;
    }

    static long variables(List<TypedName> variables) {
        long hash = 0;
        for (TypedName variable : variables) {
            long type = 0;
            for (String name : variable.type().alternatives()) {
                type = Mix.join(type, Mix.word(name));
            }
            hash = Mix.join(Mix.join(hash, Mix.word(variable.name())), type);
        }
        return hash;
    }

    private static final class OfFormula implements Formula.Cases<Long> {
        @Override
        public Long atom(Formula.Atom atom) {
            return Mix.mix(ModelFingerprint.atom(atom));
        }

        @Override
        public Long equal(Formula.Equal equal) {
            return Mix.mix(terms(Mix.EQUAL, List.of(equal.left(), equal.right())));
        }

        @Override
        public Long not(Formula.Not not) {
            return Mix.mix(Mix.join(Mix.NOT, of(not.operand())));
        }

        @Override
        public Long and(Formula.And and) {
            return and.operands().stream().mapToLong(ModelFingerprint::of).sum();
        }

        @Override
        public Long or(Formula.Or or) {
            long hash = Mix.OR;
            for (Formula operand : or.operands()) {
                hash = Mix.join(hash, of(operand));
            }
            return Mix.mix(hash);
        }

        @Override
        public Long forall(Formula.Forall forall) {
            return TextFingerprint.forall(variables(forall.variables()), of(forall.body()));
        }

        @Override
        public Long exists(Formula.Exists exists) {
            return Mix.mix(Mix.join(Mix.join(Mix.EXISTS, variables(exists.variables())), of(exists.body())));
        }

        @Override
        public Long comparison(Formula.Comparison comparison) {
            long hash =
                    Mix.join(Mix.COMPARISON, Mix.word(comparison.comparator().symbol()));
            return Mix.mix(Mix.join(Mix.join(hash, of(comparison.left())), of(comparison.right())));
        }

        @Override
        public Long preference(Formula.Preference preference) {
            return TextFingerprint.preference(preference.name().orElse(""), of(preference.body()));
        }
    }

    private record OfEffect(long conditions, long variables) implements Effect.Cases<Long> {
        @Override
        public Long add(Effect.Add add) {
            return leaf(Mix.join(Mix.ADD, atom(add.atom())));
        }

        @Override
        public Long delete(Effect.Delete delete) {
            return leaf(Mix.join(Mix.DELETE, atom(delete.atom())));
        }

        @Override
        public Long assignment(Effect.Assignment assignment) {
            long hash = Mix.join(Mix.ASSIGNMENT, Mix.word(assignment.operator().keyword()));
            return leaf(Mix.join(Mix.join(hash, of(assignment.target())), of(assignment.amount())));
        }

        private long leaf(long change) {
            return TextFingerprint.leaf(change, conditions, variables);
        }

        @Override
        public Long and(Effect.And and) {
            return and.parts().stream().mapToLong(part -> part.match(this)).sum();
        }

        @Override
        public Long forall(Effect.Forall forall) {
            long inner = Mix.join(variables, ModelFingerprint.variables(forall.variables()));
            return forall.body().match(new OfEffect(conditions, inner));
        }

        @Override
        public Long when(Effect.When when) {
            OfEffect inner = new OfEffect(conditions + of(when.condition()), variables);
            return when.body().equals(Effect.NONE)
                    ? inner.leaf(Mix.NOTHING)
                    : when.body().match(inner);
        }
    }

    private static final class OfExpression implements Expression.Cases<Long> {
        @Override
        public Long number(Expression.Number number) {
            return TextFingerprint.number(number.value());
        }

        @Override
        public Long value(Expression.Value value) {
            return terms(Mix.join(Mix.VALUE, Mix.word(value.function())), value.arguments());
        }

        @Override
        public Long arithmetic(Expression.Arithmetic arithmetic) {
            long hash = Mix.word(arithmetic.operator().symbol());
            for (Expression operand : arithmetic.operands()) {
                hash = Mix.join(hash, of(operand));
            }
            return hash;
        }

        @Override
        public Long duration(Expression.Duration duration) {
            return Mix.word("?duration");
        }

        @Override
        public Long totalTime(Expression.TotalTime totalTime) {
            return Mix.word("total-time");
        }

        @Override
        public Long isViolated(Expression.IsViolated isViolated) {
            return Mix.join(Mix.word("is-violated"), Mix.word(isViolated.preference()));
        }
    }
}
