package dev.llmmodulo.verifiers.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import dev.llmmodulo.verifiers.pddl.Comparator;
import dev.llmmodulo.verifiers.pddl.Domain;
import dev.llmmodulo.verifiers.pddl.DurativeAction;
import dev.llmmodulo.verifiers.pddl.DurativeAction.DurationBound;
import dev.llmmodulo.verifiers.pddl.DurativeAction.Moment;
import dev.llmmodulo.verifiers.pddl.DurativeAction.TimedCondition;
import dev.llmmodulo.verifiers.pddl.DurativeAction.TimedEffect;
import dev.llmmodulo.verifiers.pddl.Effect;
import dev.llmmodulo.verifiers.pddl.Expression;
import dev.llmmodulo.verifiers.pddl.Fact;
import dev.llmmodulo.verifiers.pddl.Formula;
import dev.llmmodulo.verifiers.pddl.Literal;
import dev.llmmodulo.verifiers.pddl.Problem;
import dev.llmmodulo.verifiers.pddl.Term;
import dev.llmmodulo.verifiers.pddl.TimedInitial;
import dev.llmmodulo.verifiers.pddl.Type;
import dev.llmmodulo.verifiers.pddl.TypedName;
import dev.llmmodulo.verifiers.pddl4j.Parsed;
import dev.llmmodulo.verifiers.pddl4j.Pddl4jParser;
import dev.llmmodulo.verifiers.text.Diagnostic;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Durative actions and timed initial literals. */
class DurativePddlTest {

    private static final Formula CALM = new Formula.Atom("calm", List.of());
    private static final Effect BE_CALM = new Effect.Add(new Formula.Atom("calm", List.of()));
    private static final Expression ONE = new Expression.Number(BigDecimal.ONE);
    private static final Expression.Value WEIGHT = new Expression.Value("weight", List.of(new Term.Variable("?x")));
    private static final List<TypedName> Z = List.of(new TypedName("?z", Type.of("block")));

    private final PddlReader reader = new PddlReader();
    private final PddlWriter writer = new PddlWriter();

    private static String durative(String parts) {
        return Texts.domainWith(
                        "(:action move",
                        "(:durative-action act :parameters (?x ?y - block)\n" + parts + ")\n(:action move")
                .replace(":adl", ":adl :durative-actions :duration-inequalities :fluents :preferences");
    }

    private static String durative(String duration, String condition, String effect) {
        return durative(":duration " + duration + "\n:condition " + condition + "\n:effect " + effect);
    }

    private DurativeAction read(String text) {
        Reading<Domain> reading = reader.domain(Texts.domain(text));
        Domain domain = reading.orThrow();

        assertThat(reader.domain(Texts.domain(writer.write(domain))).orThrow()).isEqualTo(domain);
        return domain.durativeActions().get(0);
    }

    private static Formula.Atom clear(String variable) {
        return new Formula.Atom("clear", List.of(new Term.Variable(variable)));
    }

    static Stream<Arguments> durations() {
        return Stream.of(
                arguments("()", List.of()),
                arguments("(and)", List.of()),
                arguments("(= ?duration 1)", List.of(new DurationBound(Moment.START, Comparator.EQUAL, ONE))),
                arguments(
                        "(<= ?duration (weight ?x))",
                        List.of(new DurationBound(Moment.START, Comparator.AT_MOST, WEIGHT))),
                arguments(
                        "(at end (>= ?duration 1))", List.of(new DurationBound(Moment.END, Comparator.AT_LEAST, ONE))),
                arguments(
                        "(and (and (>= ?duration 1)) () (at start (<= ?duration (+ 1 1 (weight ?x)))))",
                        List.of(
                                new DurationBound(Moment.START, Comparator.AT_LEAST, ONE),
                                new DurationBound(
                                        Moment.START,
                                        Comparator.AT_MOST,
                                        new Expression.Arithmetic(
                                                Expression.Operator.PLUS, List.of(ONE, ONE, WEIGHT))))));
    }

    @ParameterizedTest
    @MethodSource("durations")
    void should_read_a_duration(String text, List<DurationBound> expected) {
        assertThat(read(durative(text, "()", "()")).duration()).isEqualTo(expected);
    }

    static Stream<Arguments> conditions() {
        TimedCondition calm = new TimedCondition(Moment.START, CALM);
        return Stream.of(
                arguments("()", List.of()),
                arguments("(and)", List.of()),
                arguments("(at start (calm))", List.of(calm)),
                arguments("(over all (calm))", List.of(new TimedCondition(Moment.OVER_ALL, CALM))),
                arguments("(at end (calm))", List.of(new TimedCondition(Moment.END, CALM))),
                arguments("(at start ())", List.of(new TimedCondition(Moment.START, Formula.TRUE))),
                arguments(
                        "(and (and (at start (calm))) () (over all (not (calm))))",
                        List.of(calm, new TimedCondition(Moment.OVER_ALL, new Formula.Not(CALM)))),
                arguments(
                        "(at start (and (calm) (> ?duration 1)))",
                        List.of(new TimedCondition(
                                Moment.START,
                                new Formula.And(List.of(
                                        CALM,
                                        new Formula.Comparison(Comparator.GREATER, new Expression.Duration(), ONE)))))),
                arguments(
                        "(forall (?z - block) (and (at start (clear ?z)) (at end (calm))))",
                        List.of(
                                new TimedCondition(Moment.START, new Formula.Forall(Z, clear("?z"))),
                                new TimedCondition(Moment.END, new Formula.Forall(Z, CALM)))),
                arguments(
                        "(and (preference p (at end (calm))) (preference (over all (calm))))",
                        List.of(
                                new TimedCondition(Moment.END, new Formula.Preference(Optional.of("p"), CALM)),
                                new TimedCondition(Moment.OVER_ALL, new Formula.Preference(Optional.empty(), CALM)))),
                arguments(
                        "(forall (?z - block) (preference p (at end (clear ?z))))",
                        List.of(new TimedCondition(
                                Moment.END,
                                new Formula.Forall(Z, new Formula.Preference(Optional.of("p"), clear("?z")))))));
    }

    @ParameterizedTest
    @MethodSource("conditions")
    void should_read_conditions_with_their_moments(String text, List<TimedCondition> expected) {
        assertThat(read(durative("(= ?duration 1)", text, "()")).conditions()).isEqualTo(expected);
    }

    private static TimedEffect effect(Moment moment, Effect effect) {
        return new TimedEffect(List.of(), List.of(), moment, effect);
    }

    private static TimedEffect increase(Expression amount) {
        return effect(Moment.END, new Effect.Assignment(Effect.Operator.INCREASE, WEIGHT, amount));
    }

    static Stream<Arguments> effects() {
        Effect clear = new Effect.Add(clear("?z"));
        TimedCondition first = new TimedCondition(Moment.START, CALM);
        TimedCondition second = new TimedCondition(Moment.OVER_ALL, new Formula.Forall(Z, clear("?z")));
        Expression duration = new Expression.Duration();
        TimedCondition longer =
                new TimedCondition(Moment.START, new Formula.Comparison(Comparator.GREATER, duration, ONE));
        return Stream.of(
                arguments("()", List.of()),
                arguments("(at start (calm))", List.of(effect(Moment.START, BE_CALM))),
                arguments(
                        "(at end (not (calm)))",
                        List.of(effect(Moment.END, new Effect.Delete(new Formula.Atom("calm", List.of()))))),
                arguments(
                        "(at start (and (calm) (calm)))",
                        List.of(effect(Moment.START, new Effect.And(List.of(BE_CALM, BE_CALM))))),
                arguments(
                        "(and (at end (calm)) (and () (at start (calm))))",
                        List.of(effect(Moment.END, BE_CALM), effect(Moment.START, BE_CALM))),
                arguments("(at end (increase (weight ?x) ?duration))", List.of(increase(duration))),
                arguments(
                        "(at end (increase (weight ?x) (- 1 (weight ?x))))",
                        List.of(increase(new Expression.Arithmetic(Expression.Operator.MINUS, List.of(ONE, WEIGHT))))),
                arguments(
                        "(at end (increase (weight ?x) (/ (* ?duration 1 1) (+ 1 1))))",
                        List.of(increase(new Expression.Arithmetic(
                                Expression.Operator.DIVIDE,
                                List.of(
                                        new Expression.Arithmetic(
                                                Expression.Operator.TIMES, List.of(duration, ONE, ONE)),
                                        new Expression.Arithmetic(Expression.Operator.PLUS, List.of(ONE, ONE))))))),
                arguments(
                        "(at end (when (calm) (assign (weight ?x) 1)))",
                        List.of(effect(
                                Moment.END,
                                new Effect.When(CALM, new Effect.Assignment(Effect.Operator.ASSIGN, WEIGHT, ONE))))),
                arguments(
                        "(at end (forall (?z - block) (clear ?z)))",
                        List.of(effect(Moment.END, new Effect.Forall(Z, clear)))),
                arguments(
                        "(forall (?z - block) (and (at end (clear ?z)) (at start (clear ?z))))",
                        List.of(
                                new TimedEffect(Z, List.of(), Moment.END, clear),
                                new TimedEffect(Z, List.of(), Moment.START, clear))),
                arguments(
                        "(when (and (at start (calm)) (forall (?z - block) (over all (clear ?z)))) (at end (calm)))",
                        List.of(new TimedEffect(List.of(), List.of(first, second), Moment.END, BE_CALM))),
                arguments(
                        "(when (at start (calm)) (forall (?z - block) (when (at start (calm)) (at end (clear ?z)))))",
                        List.of(new TimedEffect(Z, List.of(first, first), Moment.END, clear))),
                arguments(
                        "(when (at start (> ?duration 1)) (when (at start (calm)) (at start (calm))))",
                        List.of(
                                new TimedEffect(List.of(), List.of(longer), Moment.END, Effect.NONE),
                                new TimedEffect(List.of(), List.of(longer, first), Moment.START, BE_CALM))),
                arguments(
                        "(when (at start (> ?duration 1)) (and))",
                        List.of(new TimedEffect(List.of(), List.of(longer), Moment.END, Effect.NONE))),
                arguments(
                        "(forall (?z) (forall (?z - block) (at end (clear ?z))))",
                        List.of(new TimedEffect(
                                List.of(new TypedName("?z", Type.OBJECT), Z.get(0)), List.of(), Moment.END, clear))),
                arguments("(when () (at end (calm)))", List.of(effect(Moment.END, BE_CALM))));
    }

    @ParameterizedTest
    @MethodSource("effects")
    void should_read_effects_with_their_moments(String text, List<TimedEffect> expected) {
        assertThat(read(durative("(= ?duration 1)", "()", text)).effects()).isEqualTo(expected);
    }

    @Test
    void should_read_the_parts_in_any_order_and_without_those_that_say_nothing() {
        DurativeAction expected = read(durative("(= ?duration 1)", "()", "(at end (calm))"));

        assertThat(read(durative(":effect (at end (calm)) :duration (= ?duration 1)")))
                .isEqualTo(expected);
    }

    static Stream<Arguments> wrong() {
        return Stream.of(
                arguments(durative(":effect (at end (calm))"), "pddl.missing-duration act"),
                arguments(durative("(= ?duration)", "()", "()"), "pddl.not-a-duration (= ?duration)"),
                arguments(durative("(< ?duration 1)", "()", "()"), "pddl.not-a-duration (< ?duration 1)"),
                arguments(durative("(= 1 ?duration)", "()", "()"), "pddl.not-a-duration (= 1 ?duration)"),
                arguments(durative("5", "()", "()"), "pddl.not-a-duration 5"),
                arguments(
                        durative("(or (= ?duration 1) (= ?duration 2))", "()", "()"),
                        "pddl.not-a-duration (or (= ?duration 1) (= ?duration 2))"),
                arguments(
                        durative("(over all (= ?duration 1))", "()", "()"),
                        "pddl.not-a-duration (over all (= ?duration 1))"),
                arguments(durative("(= ?duration ?duration)", "()", "()"), "pddl.not-an-expression ?duration"),
                arguments(durative("(= ?duration (+ 1 ?duration))", "()", "()"), "pddl.no-duration ?duration"),
                arguments(durative("(= ?duration (wieght ?x))", "()", "()"), "pddl.unknown-function wieght"),
                arguments(durative("(= ?duration (weight ?z))", "()", "()"), "pddl.unknown-variable ?z"),
                arguments(durative("()", "(calm)", "()"), "pddl.untimed-condition (calm)"),
                arguments(durative("()", "calm", "()"), "pddl.not-a-condition calm"),
                arguments(durative("()", "(at all (calm))", "()"), "pddl.untimed-condition (at all (calm))"),
                arguments(
                        durative("()", "(not (at start (calm)))", "()"),
                        "pddl.untimed-condition (not (at start (calm)))"),
                arguments(durative("()", "(at start (calm) (calm))", "()"), "pddl.wrong-form (at start (calm) (calm))"),
                arguments(durative("()", "(at start (clear ?z))", "()"), "pddl.unknown-variable ?z"),
                arguments(durative("()", "(at start (at end (calm)))", "()"), "pddl.misplaced-time (at end (calm))"),
                arguments(
                        durative("()", "(at start (preference p (calm)))", "()"),
                        "pddl.misplaced-preference (preference p (calm))"),
                arguments(durative("()", "(preference p (calm))", "()"), "pddl.untimed-condition (calm)"),
                arguments(durative("()", "(forall () (at end (calm)))", "()"), "pddl.no-variables ()"),
                arguments(durative("()", "()", "(calm)"), "pddl.untimed-effect (calm)"),
                arguments(
                        durative("()", "()", "(increase (weight ?x) 1)"),
                        "pddl.untimed-effect (increase (weight ?x) 1)"),
                arguments(durative("()", "()", "(over all (calm))"), "pddl.over-all-effect (over all (calm))"),
                arguments(durative("()", "()", "(at end (calm) (calm))"), "pddl.wrong-form (at end (calm) (calm))"),
                arguments(durative("()", "()", "(at end (clera ?x))"), "pddl.unknown-predicate clera"),
                arguments(durative("()", "()", "(at end (at start (calm)))"), "pddl.misplaced-time (at start (calm))"),
                arguments(durative("()", "()", "(at end (increase (weight ?z) 1))"), "pddl.unknown-variable ?z"),
                arguments(durative("()", "()", "(when (calm) (at end (calm)))"), "pddl.untimed-condition (calm)"),
                arguments(durative("()", "()", "(when (at start (calm)))"), "pddl.wrong-form (when (at start (calm)))"),
                arguments(
                        durative("()", "()", "(when (preference p (at start (calm))) (at end (calm)))"),
                        "pddl.misplaced-preference (preference p (at start (calm)))"),
                arguments(
                        durative("()", "()", "(when (at start (calm)) (forall (?x - block) (at end (calm))))"),
                        "pddl.hidden-variable (?x - block)"),
                arguments(durative(":precondition (calm)"), "pddl.unknown-key :precondition"),
                arguments(
                        durative("()", "()", "()").replace("(?x ?y - block)\n:dur", "(?duration - block)\n:dur"),
                        "pddl.reserved (?duration - block)"),
                arguments(
                        durative("()", "()", "()").replace("action act", "action move"), "pddl.duplicate-action move"),
                arguments(Texts.domainWithCondition("(at start (calm))"), "pddl.misplaced-time (at start (calm))"),
                arguments(Texts.domainWithCondition("(over all (calm))"), "pddl.misplaced-time (over all (calm))"),
                arguments(Texts.domainWithEffect("(at end (calm))"), "pddl.misplaced-time (at end (calm))"));
    }

    @ParameterizedTest
    @MethodSource("wrong")
    void should_refuse_what_is_wrong_and_point_at_it(String text, String expected) {
        Reading<?> reading = reader.domain(Texts.domain(text));

        assertThat(reading).isInstanceOf(Reading.Refused.class);
        assertThat(Texts.shown(reading)).anyMatch(shown -> shown.endsWith(" " + expected));
    }

    static Stream<Arguments> continuous() {
        return Stream.of(
                arguments(
                        "(increase (weight ?x) (* #t 1))",
                        "pddl.unsupported-continuous-effect (increase (weight ?x) (* #t 1))"),
                arguments("(at end (increase (weight ?x) (* #t 1)))", "pddl.unsupported-time #t"));
    }

    @ParameterizedTest
    @MethodSource("continuous")
    void should_name_continuous_effects(String effect, String expected) {
        Reading<?> reading = reader.domain(Texts.domain(durative("()", "()", effect)));

        assertThat(reading).isInstanceOf(Reading.Unsupported.class);
        assertThat(Texts.shown(reading)).anyMatch(shown -> shown.endsWith(" " + expected));
    }

    static Stream<Arguments> requirements() {
        String text = "(define (domain d) (:durative-action a :duration (= ?duration 1)))";
        return Stream.of(
                arguments(text, ":durative-actions"),
                arguments(
                        text.replace("(:dur", "(:requirements :durative-actions) (:dur")
                                .replace("=", "<="),
                        ":duration-inequalities"));
    }

    @ParameterizedTest
    @MethodSource("requirements")
    void should_warn_of_a_missing_requirement(String text, String key) {
        Reading<Domain> reading = reader.domain(Texts.domain(text));

        assertThat(reading.orThrow().durativeActions()).hasSize(1);
        assertThat(reading.diagnostics())
                .extracting(Diagnostic::message)
                .containsExactly("this needs the requirement " + key);
    }

    @Test
    void should_read_a_predicate_that_is_called_at_beside_moments() {
        String text = durative("()", "(at start (at ?x floor))", "(at end (at ?x floor))")
                .replace("(calm)", "(calm) (at ?a - block ?b)");

        DurativeAction action = read(text);

        Formula.Atom at = new Formula.Atom("at", List.of(new Term.Variable("?x"), new Term.Constant("floor")));
        assertThat(action.conditions()).containsExactly(new TimedCondition(Moment.START, at));
        assertThat(action.effects()).containsExactly(effect(Moment.END, new Effect.Add(at)));
    }

    /** Each of these is another action; two with the same fingerprints would be taken for each other. */
    private static final List<String> DIFFERENT = List.of(
            durative("()", "()", "()"),
            durative("(= ?duration 1)", "()", "()"),
            durative("(<= ?duration 1)", "()", "()"),
            durative("(>= ?duration 1)", "()", "()"),
            durative("(at end (>= ?duration 1))", "()", "()"),
            durative("(= ?duration 2)", "()", "()"),
            durative("(= ?duration (weight ?x))", "()", "()"),
            durative("(and (>= ?duration 1) (<= ?duration 2))", "()", "()"),
            durative("()", "(at start (calm))", "()"),
            durative("()", "(over all (calm))", "()"),
            durative("()", "(at end (calm))", "()"),
            durative("()", "(at end (not (calm)))", "()"),
            durative("()", "(and (at end (calm)) (at end (calm)))", "()"),
            durative("()", "(preference (at end (calm)))", "()"),
            durative("()", "(preference p (at end (calm)))", "()"),
            durative("()", "(preference q (at end (calm)))", "()"),
            durative("()", "(forall (?z - block) (at end (calm)))", "()"),
            durative("()", "(forall (?z - block) (at end (clear ?z)))", "()"),
            durative("()", "(forall (?z - block) (preference p (at end (clear ?z))))", "()"),
            durative("()", "()", "(at start (calm))"),
            durative("()", "()", "(at end (calm))"),
            durative("()", "()", "(at end (not (calm)))"),
            durative("()", "()", "(when (at start (calm)) (at end (calm)))"),
            durative("()", "()", "(when (at end (calm)) (at end (calm)))"),
            durative("()", "()", "(when (over all (calm)) (at end (calm)))"),
            durative("()", "()", "(at end (when (calm) (calm)))"),
            durative("()", "()", "(forall (?z - block) (at end (clear ?z)))"),
            durative("()", "()", "(at end (forall (?z - block) (clear ?z)))"),
            durative("()", "()", "(at end (increase (weight ?x) ?duration))"),
            durative("()", "()", "(at end (increase (weight ?x) 1))"),
            durative("()", "()", "(at end (decrease (weight ?x) 1))"),
            durative("()", "()", "(at end (assign (weight ?x) (- ?duration 1)))"),
            durative("()", "()", "(at end (assign (weight ?x) (- 1 ?duration)))"));

    @Test
    void should_tell_different_actions_apart() {
        Map<List<Long>, String> seen = new HashMap<>();
        for (String text : DIFFERENT) {
            DurativeAction action = read(text);
            List<Long> prints = List.of(
                    DurativeFingerprint.duration(action),
                    DurativeFingerprint.conditions(action.conditions()),
                    DurativeFingerprint.effects(action));
            assertThat(seen.put(prints, text)).as(text).isNull();
        }
    }

    static Stream<Arguments> faults() {
        return Stream.of(
                fault(
                        "the name",
                        a -> new DurativeAction("x", a.parameters(), a.duration(), a.conditions(), a.effects())),
                fault(
                        "the parameters",
                        a -> new DurativeAction(a.name(), List.of(), a.duration(), a.conditions(), a.effects())),
                fault(
                        "the duration",
                        a -> new DurativeAction(a.name(), a.parameters(), List.of(), a.conditions(), a.effects())),
                fault(
                        "the condition",
                        a -> new DurativeAction(
                                a.name(),
                                a.parameters(),
                                a.duration(),
                                a.conditions().subList(1, 2),
                                a.effects())),
                fault(
                        "the effect",
                        a -> new DurativeAction(
                                a.name(),
                                a.parameters(),
                                a.duration(),
                                a.conditions(),
                                a.effects().subList(0, 1))));
    }

    private static Arguments fault(String what, UnaryOperator<DurativeAction> fault) {
        return arguments(what, fault);
    }

    private static final String TWO_OF_EACH = durative(
            "(= ?duration 1)",
            "(and (at start (calm)) (over all (clear ?x)))",
            "(and (at start (calm)) (at end (clear ?x)))");

    private Reading<Domain> readWith(UnaryOperator<List<DurativeAction>> fault) {
        return new PddlReader(
                        input -> {
                            Domain d = ((Parsed.Accepted<Domain>) Pddl4jParser.domain(input)).value();
                            return new Parsed.Accepted<>(new Domain(
                                    d.name(),
                                    d.requirements(),
                                    d.types(),
                                    d.constants(),
                                    d.predicates(),
                                    d.functions(),
                                    d.actions(),
                                    fault.apply(d.durativeActions()),
                                    d.axioms(),
                                    d.constraints()));
                        },
                        Pddl4jParser::problem)
                .domain(Texts.domain(TWO_OF_EACH));
    }

    @ParameterizedTest
    @MethodSource("faults")
    void should_notice_a_difference_in_an_action(String what, UnaryOperator<DurativeAction> fault) {
        assertThat(readWith(actions -> actions.stream().map(fault).toList()))
                .isEqualTo(new Reading.Inconsistent<>(what + " of the action act"));
    }

    @Test
    void should_notice_a_lost_action() {
        assertThat(readWith(actions -> List.of())).isEqualTo(new Reading.Inconsistent<>("0 durative actions, not 1"));
    }

    private Reading<Problem> problemWith(String init) {
        String requirements = "(:domain toy) (:requirements :timed-initial-literals)";
        return reader.problem(
                Texts.domain(Texts.DOMAIN),
                Texts.problem(Texts.problemWith("(clear a)", init).replace("(:domain toy)", requirements)));
    }

    @Test
    void should_read_timed_initial_literals() {
        Problem problem = problemWith("(at 5 (clear a)) (at .5 (not (clear b))) (at 5 (clear a))")
                .orThrow();

        assertThat(problem.timedInitials())
                .containsExactly(
                        new TimedInitial(new BigDecimal(5), new Literal(Fact.of("clear", "a"), true)),
                        new TimedInitial(new BigDecimal("0.5"), new Literal(Fact.of("clear", "b"), false)));
        assertThat(problem.init()).doesNotContain(Fact.of("clear", "a"));
        assertThat(reader.problem(problem.domain(), Texts.problem(writer.write(problem)))
                        .orThrow())
                .isEqualTo(problem);
    }

    static Stream<Arguments> wrongTimedLiterals() {
        return Stream.of(
                arguments("(at -1 (clear a))", "pddl.negative-time -1"),
                arguments("(at soon (clear a))", "pddl.not-a-number soon"),
                arguments("(at (calm) (clear a))", "pddl.not-a-number (calm)"),
                arguments("(at 5 (clera a))", "pddl.unknown-predicate clera"),
                arguments("(at 5 (clear c))", "pddl.unknown-object c"),
                arguments("(at 5 (not (clear a) (calm)))", "pddl.wrong-form (not (clear a) (calm))"),
                arguments("(at 5 (and (clear a)))", "pddl.unknown-predicate and"),
                arguments("(at 5 (clear a)) (at 5 (not (clear a)))", "pddl.contradictory-init (at 5 (not (clear a)))"));
    }

    @ParameterizedTest
    @MethodSource("wrongTimedLiterals")
    void should_refuse_a_wrong_timed_literal_and_point_at_it(String init, String expected) {
        Reading<Problem> reading = problemWith(init);

        assertThat(reading).isInstanceOf(Reading.Refused.class);
        assertThat(Texts.shown(reading)).anyMatch(shown -> shown.endsWith(" " + expected));
    }

    @Test
    void should_warn_that_timed_literals_need_a_requirement() {
        Reading<Problem> reading = reader.problem(
                Texts.domain(Texts.DOMAIN), Texts.problem(Texts.problemWith("(clear a)", "(at 5 (clear a))")));

        assertThat(Texts.shown(reading)).containsExactly("4:11 pddl.missing-requirement at");
    }

    @Test
    void should_read_facts_of_a_predicate_that_is_called_at_beside_timed_literals() {
        String domain = Texts.domainWith("(calm)", "(calm) (at ?a - block ?b)");
        String text = Texts.problemWith("(clear a)", "(at a floor) (at 1 (at b floor))");

        Problem problem =
                reader.problem(Texts.domain(domain), Texts.problem(text)).orThrow();

        assertThat(problem.init()).contains(Fact.of("at", "a", "floor"));
        assertThat(problem.timedInitials())
                .containsExactly(new TimedInitial(BigDecimal.ONE, new Literal(Fact.of("at", "b", "floor"), true)));
    }
}
