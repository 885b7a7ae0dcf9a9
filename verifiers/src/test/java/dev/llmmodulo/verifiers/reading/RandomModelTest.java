package dev.llmmodulo.verifiers.reading;

import static org.assertj.core.api.Assertions.assertThat;

import dev.llmmodulo.verifiers.pddl.Action;
import dev.llmmodulo.verifiers.pddl.Domain;
import dev.llmmodulo.verifiers.pddl.Effect;
import dev.llmmodulo.verifiers.pddl.Expression;
import dev.llmmodulo.verifiers.pddl.Formula;
import dev.llmmodulo.verifiers.pddl.Term;
import dev.llmmodulo.verifiers.pddl.Type;
import dev.llmmodulo.verifiers.pddl.TypedName;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Random actions, in shapes that PDDL4J's grammar has no room for, are read as what they say. */
class RandomModelTest {

    private static final Domain FRAME =
            new PddlReader().domain(Texts.domain(Texts.DOMAIN)).orThrow();

    static IntStream seeds() {
        return IntStream.range(0, 300);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void should_read_what_was_written(int seed) {
        Generator random = new Generator(new SplittableRandom(seed));
        List<TypedName> parameters = List.of(new TypedName("?p", Type.of("block")));
        Action action = new Action("act", parameters, random.formula(4, parameters), random.effect(4, parameters));
        Domain domain = new Domain(
                FRAME.name(),
                FRAME.requirements(),
                FRAME.types(),
                FRAME.constants(),
                FRAME.predicates(),
                FRAME.functions(),
                List.of(action));

        Domain read = new PddlReader()
                .domain(Texts.domain(new PddlWriter().write(domain)))
                .orThrow();

        assertThat(read.actions().get(0).precondition()).isEqualTo(action.precondition());
        assertThat(ModelFingerprint.of(read.actions().get(0).effect())).isEqualTo(ModelFingerprint.of(action.effect()));
        assertThat(new PddlReader()
                        .domain(Texts.domain(new PddlWriter().write(read)))
                        .orThrow())
                .isEqualTo(read);
    }

    private static final class Generator {
        private final SplittableRandom random;
        private int names;

        Generator(SplittableRandom random) {
            this.random = random;
        }

        private List<TypedName> more() {
            return IntStream.rangeClosed(0, random.nextInt(2))
                    .mapToObj(i -> new TypedName("?v" + names++, Type.of("block")))
                    .toList();
        }

        private static List<TypedName> joined(List<TypedName> scope, List<TypedName> more) {
            List<TypedName> all = new ArrayList<>(scope);
            all.addAll(more);
            return all;
        }

        private Term block(List<TypedName> scope) {
            return new Term.Variable(scope.get(random.nextInt(scope.size())).name());
        }

        private Formula.Atom atom(List<TypedName> scope) {
            return switch (random.nextInt(4)) {
                case 0 -> new Formula.Atom("calm", List.of());
                case 1 -> new Formula.Atom("clear", List.of(block(scope)));
                case 2 -> new Formula.Atom("on", List.of(block(scope), new Term.Constant("floor")));
                default -> new Formula.Atom("on", List.of(block(scope), block(scope)));
            };
        }

        Formula formula(int depth, List<TypedName> scope) {
            List<TypedName> more = more();
            return switch (random.nextInt(depth == 0 ? 2 : 8)) {
                case 0 -> atom(scope);
                case 1 -> new Formula.Equal(block(scope), block(scope));
                case 2, 3 -> new Formula.And(formulas(depth, scope));
                case 4 -> new Formula.Or(formulas(depth, scope));
                case 5 -> new Formula.Not(formula(depth - 1, scope));
                case 6 -> new Formula.Forall(more, formula(depth - 1, joined(scope, more)));
                default -> new Formula.Exists(more, formula(depth - 1, joined(scope, more)));
            };
        }

        private List<Formula> formulas(int depth, List<TypedName> scope) {
            return IntStream.range(0, random.nextInt(4))
                    .mapToObj(i -> formula(depth - 1, scope))
                    .toList();
        }

        Effect effect(int depth, List<TypedName> scope) {
            List<TypedName> more = more();
            return switch (random.nextInt(depth == 0 ? 3 : 8)) {
                case 0 -> new Effect.Add(atom(scope));
                case 1 -> new Effect.Delete(atom(scope));
                case 2 -> new Effect.IncreaseCost(expression(2, scope));
                case 3, 4 ->
                    new Effect.And(IntStream.range(0, random.nextInt(4))
                            .mapToObj(i -> effect(depth - 1, scope))
                            .toList());
                case 5, 6 -> new Effect.When(formula(2, scope), effect(depth - 1, scope));
                default -> new Effect.Forall(more, effect(depth - 1, joined(scope, more)));
            };
        }

        private Expression expression(int depth, List<TypedName> scope) {
            return switch (random.nextInt(depth == 0 ? 2 : 4)) {
                case 0 -> new Expression.Number(new BigDecimal(random.nextInt(-50, 50)).movePointLeft(1));
                case 1 -> new Expression.Value("weight", List.of(block(scope)));
                // Sums within sums become one, so only the other kind of operator stands within each.
                case 2 ->
                    new Expression.Arithmetic(
                            Expression.Operator.MINUS,
                            List.of(expression(depth - 1, scope), expression(depth - 1, scope)));
                default ->
                    new Expression.Arithmetic(
                            Expression.Operator.PLUS,
                            List.of(expression(0, scope), expression(0, scope), expression(0, scope)));
            };
        }
    }
}
