package dev.llmmodulo.verifiers.reading;

import static org.assertj.core.api.Assertions.assertThat;

import dev.llmmodulo.verifiers.pddl.Action;
import dev.llmmodulo.verifiers.pddl.Axiom;
import dev.llmmodulo.verifiers.pddl.Comparator;
import dev.llmmodulo.verifiers.pddl.Constraint;
import dev.llmmodulo.verifiers.pddl.Domain;
import dev.llmmodulo.verifiers.pddl.DurativeAction;
import dev.llmmodulo.verifiers.pddl.DurativeAction.DurationBound;
import dev.llmmodulo.verifiers.pddl.DurativeAction.Moment;
import dev.llmmodulo.verifiers.pddl.DurativeAction.TimedCondition;
import dev.llmmodulo.verifiers.pddl.DurativeAction.TimedEffect;
import dev.llmmodulo.verifiers.pddl.Effect;
import dev.llmmodulo.verifiers.pddl.Expression;
import dev.llmmodulo.verifiers.pddl.Formula;
import dev.llmmodulo.verifiers.pddl.Predicate;
import dev.llmmodulo.verifiers.pddl.Term;
import dev.llmmodulo.verifiers.pddl.Type;
import dev.llmmodulo.verifiers.pddl.TypedName;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;
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
        assertThat(ModelFingerprint.of(read.actions().get(0).effect()))
                .isEqualTo(ModelFingerprint.of(withOuterConditions(action.effect())));
        assertThat(new PddlReader()
                        .domain(Texts.domain(new PddlWriter().write(read)))
                        .orThrow())
                .isEqualTo(read);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void should_read_durative_actions_axioms_and_constraints_as_they_were_written(int seed) {
        Generator random = new Generator(new SplittableRandom(seed));
        List<TypedName> parameters = List.of(new TypedName("?p", Type.of("block")));
        Domain domain = new Domain(
                FRAME.name(),
                FRAME.requirements(),
                FRAME.types(),
                FRAME.constants(),
                Stream.concat(
                                FRAME.predicates().stream(),
                                Stream.of(new Predicate("high", List.of(new TypedName("?b", Type.of("block"))))))
                        .toList(),
                FRAME.functions(),
                List.of(),
                List.of(random.durativeAction(parameters)),
                List.of(new Axiom("high", parameters, random.formula(3, parameters))),
                random.constraints());

        Domain read = new PddlReader()
                .domain(Texts.domain(new PddlWriter().write(domain)))
                .orThrow();

        DurativeAction written = domain.durativeActions().get(0);
        DurativeAction action = read.durativeActions().get(0);
        assertThat(action.duration()).isEqualTo(written.duration());
        assertThat(action.conditions()).isEqualTo(written.conditions());
        assertThat(DurativeFingerprint.effects(action))
                .isEqualTo(DurativeFingerprint.effects(new DurativeAction(
                        written.name(),
                        written.parameters(),
                        written.duration(),
                        written.conditions(),
                        written.effects().stream()
                                .map(timed -> new TimedEffect(
                                        timed.variables(),
                                        timed.conditions(),
                                        timed.moment(),
                                        withOuterConditions(timed.effect())))
                                .toList())));
        assertThat(read.axioms()).isEqualTo(domain.axioms());
        assertThat(read.constraints()).isEqualTo(domain.constraints());
        assertThat(new PddlReader()
                        .domain(Texts.domain(new PddlWriter().write(read)))
                        .orThrow())
                .isEqualTo(read);
    }

    /** With each condition on numbers on its own where nothing stands directly below it. */
    private static Effect withOuterConditions(Effect effect) {
        if (effect instanceof Effect.And and) {
            return new Effect.And(and.parts().stream()
                    .map(RandomModelTest::withOuterConditions)
                    .toList());
        } else if (effect instanceof Effect.Forall forall) {
            return new Effect.Forall(forall.variables(), withOuterConditions(forall.body()));
        } else if (effect instanceof Effect.When when) {
            Effect whole = new Effect.When(when.condition(), withOuterConditions(when.body()));
            // All comparisons here are of quotients.
            boolean compares = PddlWriter.TEXT.of(when.condition()).contains("(/ ");
            return compares && !when.body().equals(Effect.NONE) && !isChange(when.body())
                    ? new Effect.And(List.of(new Effect.When(when.condition(), Effect.NONE), whole))
                    : whole;
        }
        return effect;
    }

    private static boolean isChange(Effect effect) {
        return effect instanceof Effect.And and
                ? and.parts().stream().anyMatch(RandomModelTest::isChange)
                : !(effect instanceof Effect.When || effect instanceof Effect.Forall);
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
            return switch (random.nextInt(depth == 0 ? 3 : 9)) {
                case 0 -> atom(scope);
                case 1 -> new Formula.Equal(block(scope), block(scope));
                case 2 ->
                    new Formula.Comparison(Comparator.values()[random.nextInt(5)], number(2, scope), number(2, scope));
                case 3, 8 -> new Formula.And(formulas(depth, scope));
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
                case 2 ->
                    random.nextBoolean()
                            ? Effect.increaseCost(expression(2, scope))
                            : new Effect.Assignment(
                                    Effect.Operator.values()[random.nextInt(5)],
                                    new Expression.Value("weight", List.of(block(scope))),
                                    expression(2, scope));
                case 3, 4 ->
                    new Effect.And(IntStream.range(0, random.nextInt(4))
                            .mapToObj(i -> effect(depth - 1, scope))
                            .toList());
                case 5, 6 -> new Effect.When(formula(2, scope), effect(depth - 1, scope));
                default -> new Effect.Forall(more, effect(depth - 1, joined(scope, more)));
            };
        }

        private static <T> List<T> some(int count, Supplier<T> each) {
            return IntStream.range(0, count).mapToObj(i -> each.get()).toList();
        }

        DurativeAction durativeAction(List<TypedName> scope) {
            return new DurativeAction(
                    "act",
                    scope,
                    some(random.nextInt(3), () -> bound(scope)),
                    some(random.nextInt(4), () -> new TimedCondition(moment(3), wish(2, scope))),
                    some(random.nextInt(4), () -> timedEffect(scope)));
        }

        private DurationBound bound(List<TypedName> scope) {
            Comparator comparator = List.of(Comparator.AT_MOST, Comparator.EQUAL, Comparator.AT_LEAST)
                    .get(random.nextInt(3));
            return new DurationBound(
                    random.nextBoolean() ? Moment.START : Moment.END, comparator, expression(2, scope));
        }

        private Moment moment(int kinds) {
            return List.of(Moment.START, Moment.END, Moment.OVER_ALL).get(random.nextInt(kinds));
        }

        private Formula wish(int depth, List<TypedName> scope) {
            List<TypedName> more = more();
            return switch (random.nextInt(3)) {
                case 0 -> new Formula.Preference(name(), formula(2, scope));
                case 1 -> depth == 0 ? atom(scope) : new Formula.Forall(more, wish(depth - 1, joined(scope, more)));
                default -> formula(3, scope);
            };
        }

        private Optional<String> name() {
            return random.nextBoolean() ? Optional.empty() : Optional.of("p" + random.nextInt(3));
        }

        private TimedEffect timedEffect(List<TypedName> scope) {
            List<TypedName> more = random.nextBoolean() ? List.of() : more();
            List<TypedName> inner = joined(scope, more);
            List<TimedCondition> conditions =
                    some(random.nextInt(3), () -> new TimedCondition(moment(3), formula(2, inner)));
            return new TimedEffect(more, conditions, moment(2), effect(3, inner));
        }

        List<Constraint> constraints() {
            List<TypedName> blocks = more();
            return some(random.nextInt(3), () -> new Constraint.Forall(blocks, constraint(3, true, blocks)));
        }

        private Constraint constraint(int depth, boolean mayPrefer, List<TypedName> scope) {
            Formula first = formula(2, scope);
            Formula second = formula(2, scope);
            BigDecimal time = new BigDecimal(random.nextInt(10));
            return switch (random.nextInt(depth == 0 ? 10 : mayPrefer ? 13 : 12)) {
                case 0 -> new Constraint.AtEnd(first);
                case 1 -> new Constraint.Always(first);
                case 2 -> new Constraint.Sometime(first);
                case 3 -> new Constraint.Within(time, first);
                case 4 -> new Constraint.AtMostOnce(first);
                case 5 -> new Constraint.SometimeAfter(first, second);
                case 6 -> new Constraint.SometimeBefore(first, second);
                case 7 -> new Constraint.AlwaysWithin(time, first, second);
                case 8 -> new Constraint.HoldDuring(time, time.add(BigDecimal.ONE), first);
                case 9 -> new Constraint.HoldAfter(time, first);
                case 10 -> new Constraint.And(some(random.nextInt(3), () -> constraint(depth - 1, mayPrefer, scope)));
                case 11 -> {
                    List<TypedName> more = more();
                    yield new Constraint.Forall(more, constraint(depth - 1, mayPrefer, joined(scope, more)));
                }
                default -> new Constraint.Preference(name(), constraint(depth - 1, false, scope));
            };
        }

        /** A number that no one can take for an object. */
        private Expression number(int depth, List<TypedName> scope) {
            return new Expression.Arithmetic(
                    Expression.Operator.DIVIDE, List.of(expression(depth - 1, scope), expression(depth - 1, scope)));
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
