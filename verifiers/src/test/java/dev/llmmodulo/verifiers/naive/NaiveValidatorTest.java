package dev.llmmodulo.verifiers.naive;

import static dev.llmmodulo.verifiers.naive.Condition.and;
import static dev.llmmodulo.verifiers.naive.Condition.holds;
import static dev.llmmodulo.verifiers.naive.Condition.not;
import static dev.llmmodulo.verifiers.naive.Condition.or;
import static dev.llmmodulo.verifiers.naive.Effect.add;
import static dev.llmmodulo.verifiers.naive.Effect.all;
import static dev.llmmodulo.verifiers.naive.Effect.delete;
import static dev.llmmodulo.verifiers.naive.Effect.update;
import static dev.llmmodulo.verifiers.naive.Effect.when;
import static dev.llmmodulo.verifiers.naive.Expression.fluent;
import static dev.llmmodulo.verifiers.naive.Expression.number;
import static org.assertj.core.api.Assertions.assertThat;

import dev.llmmodulo.verifiers.naive.NaiveVerdict.Kind;
import dev.llmmodulo.verifiers.naive.PlanningTask.Aim;
import dev.llmmodulo.verifiers.naive.PlanningTask.Declarations;
import dev.llmmodulo.verifiers.naive.PlanningTask.Metric;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** The naive validator on cases small enough to be judged by eye from the definitions. */
class NaiveValidatorTest {

    private static final Expression LEVEL = fluent("level");
    private static final Expression UNKNOWN = fluent("unknown");

    /** Objects a and b are of type small, below type thing; p holds of a and r holds; level is 2. */
    private static PlanningTask task(Condition goal, ActionSchema... actions) {
        return PlanningTask.of(new Declarations(
                        List.of(Typed.of("small", "thing"), Typed.of("thing"), Typed.of("none")),
                        List.of(Typed.of("a", "small")),
                        List.of(Typed.of("b", "small")),
                        List.of(),
                        List.of(new Signature("level", List.of()), new Signature("unknown", List.of())),
                        Set.of(Atom.of("p", "a"), Atom.of("r")),
                        Map.of(Atom.of("level"), BigDecimal.valueOf(2))))
                .withActions(List.of(actions))
                .withAim(Aim.of(goal));
    }

    private static ActionSchema action(String name, Condition precondition, Effect effect) {
        return new ActionSchema(name, List.of(), precondition, effect);
    }

    private static NaiveVerdict judge(PlanningTask task, String... steps) {
        return new NaiveValidator(new NaiveSemantics(task))
                .judge(Arrays.stream(steps)
                        .map(step -> step.split(" "))
                        .map(words -> new Atom(words[0], Arrays.asList(words).subList(1, words.length)))
                        .toList());
    }

    private static List<Typed> each(String type) {
        return List.of(Typed.of("?x", type));
    }

    static Stream<Condition> conditionsThatHold() {
        Condition x = holds("p", "?x");
        return Stream.of(
                and(),
                not(or()),
                and(holds("p", "a"), not(holds("p", "b"))),
                or(holds("p", "b"), holds("r")),
                new Condition.Imply(holds("p", "b"), holds("p", "b")),
                new Condition.Imply(holds("r"), holds("p", "a")),
                not(new Condition.Every(each("small"), x)),
                new Condition.Some(each("thing"), x),
                new Condition.Every(each("none"), x),
                not(new Condition.Some(each("none"), x)),
                new Condition.Every(each("thing"), or(x, new Condition.Same("?x", "b"))),
                new Condition.Every(List.of(new Typed("?x", List.of("none", "small"))), or(x, not(x))),
                not(new Condition.Every(List.of(new Typed("?x", List.of("none", "small"))), x)),
                new Condition.Some(each("small"), and(x, new Condition.Some(each("small"), not(x)), x)),
                new Condition.Compare("=", LEVEL, number("2.0")),
                new Condition.Compare("<", LEVEL, number("2.0001")),
                not(new Condition.Compare("<", LEVEL, number("2"))),
                new Condition.Compare("<=", LEVEL, number("2")),
                new Condition.Compare(">=", number("2"), LEVEL),
                new Condition.Compare(">", new Expression.Arithmetic("*", List.of(LEVEL, LEVEL)), number("3.9")),
                new Condition.Compare(
                        "=",
                        new Expression.Arithmetic(
                                "*",
                                List.of(
                                        new Expression.Arithmetic("/", List.of(number("1"), number("3"))),
                                        number("3"))),
                        number("1")),
                new Condition.Compare(
                        "=",
                        new Expression.Arithmetic("-", List.of(LEVEL)),
                        new Expression.Arithmetic("-", List.of(number("1"), number("3")))),
                or(new Condition.Compare("<", UNKNOWN, LEVEL), holds("r")),
                not(and(new Condition.Compare("<", UNKNOWN, LEVEL), holds("p", "b"))),
                new Condition.Preference("p", or()));
    }

    @ParameterizedTest
    @MethodSource("conditionsThatHold")
    void should_see_that_a_condition_holds(Condition condition) {
        assertThat(judge(task(condition)).kind()).isEqualTo(Kind.VALID);
        assertThat(judge(task(not(condition))).kind()).isEqualTo(Kind.GOAL_FAILS);
    }

    @Test
    void should_refuse_a_step_that_depends_on_a_number_that_does_not_exist() {
        Condition reads = new Condition.Compare("<", UNKNOWN, LEVEL);
        PlanningTask task = task(
                and(),
                action("check", reads, all()),
                action("check-not", not(reads), all()),
                action("add", and(), update("increase", UNKNOWN, number("1"))),
                action("assign", and(), update("assign", UNKNOWN, number("1"))),
                action("divide", and(), update("scale-down", LEVEL, number("0"))));

        assertThat(judge(task, "check").kind()).isEqualTo(Kind.PRECONDITION_FAILS);
        assertThat(judge(task, "check-not").kind()).isEqualTo(Kind.PRECONDITION_FAILS);
        assertThat(judge(task, "add").kind()).isEqualTo(Kind.VALUE_UNDEFINED);
        assertThat(judge(task, "divide").kind()).isEqualTo(Kind.VALUE_UNDEFINED);
        assertThat(judge(task, "assign", "add", "check-not").kind()).isEqualTo(Kind.VALID);
    }

    @Test
    void should_read_an_outer_condition_whether_or_not_an_inner_one_holds() {
        Condition reads = new Condition.Compare("<", UNKNOWN, LEVEL);
        PlanningTask task = task(
                and(),
                action("inner", and(), when(reads, when(holds("p", "b"), add("r")))),
                action("nobody", and(), when(reads, new Effect.ForEach(each("none"), add("r")))),
                action("nothing", and(), when(reads, all())),
                action("below", and(), when(holds("p", "b"), when(reads, add("r")))));

        assertThat(judge(task, "inner").kind()).isEqualTo(Kind.VALUE_UNDEFINED);
        assertThat(judge(task, "nobody").kind()).isEqualTo(Kind.VALUE_UNDEFINED);
        assertThat(judge(task, "nothing").kind()).isEqualTo(Kind.VALUE_UNDEFINED);
        assertThat(judge(task, "below").kind()).isEqualTo(Kind.VALID);
    }

    @Test
    void should_read_all_conditions_before_anything_changes() {
        PlanningTask task = task(
                and(not(holds("p", "a")), holds("p", "b"), holds("r")),
                action(
                        "swap",
                        and(),
                        all(
                                when(holds("p", "a"), all(delete("p", "a"), add("p", "b"))),
                                when(holds("p", "b"), all(delete("p", "b"), add("p", "a"))),
                                delete("r"),
                                add("r"))));

        assertThat(judge(task, "swap").kind()).isEqualTo(Kind.VALID);
        assertThat(judge(task, "swap", "swap").unmet()).contains(Set.of("(not (p a))", "(p b)"));
    }

    @Test
    void should_make_a_nested_when_depend_on_both_conditions() {
        PlanningTask task = task(
                not(holds("r")),
                action("outer", and(), when(holds("p", "b"), when(holds("r"), delete("r")))),
                action("inner", and(), when(holds("r"), when(holds("p", "b"), delete("r")))),
                action("both", and(), when(holds("r"), when(holds("p", "a"), delete("r")))));

        assertThat(judge(task, "outer").kind()).isEqualTo(Kind.GOAL_FAILS);
        assertThat(judge(task, "inner").kind()).isEqualTo(Kind.GOAL_FAILS);
        assertThat(judge(task, "both").kind()).isEqualTo(Kind.VALID);
    }

    @Test
    void should_judge_the_form_of_every_step_and_execute_those_before() {
        ActionSchema take =
                new ActionSchema("take", List.of(Typed.of("?x", "thing")), holds("p", "?x"), add("q", "?x"));
        ActionSchema pick = new ActionSchema("pick", List.of(Typed.of("?x", "none")), and(), all());

        NaiveVerdict verdict = judge(task(and(), take, pick), "take a", "take b", "take", "drop a", "take c", "pick a");

        assertThat(verdict)
                .isEqualTo(NaiveVerdict.malformed(
                        List.of(
                                new NaiveVerdict.Flaw(3, "wrong arity", 0),
                                new NaiveVerdict.Flaw(4, "unknown action", 0),
                                new NaiveVerdict.Flaw(5, "unknown object", 1),
                                new NaiveVerdict.Flaw(6, "wrong type", 1)),
                        2));
    }

    @ParameterizedTest
    @CsvSource({
        "increase increase, 2.5, 4, VALID, 8.5",
        "increase decrease, 2.5, 4, VALID, 0.5",
        "assign,            5,   0, VALID, 5",
        "scale-up,          5,   0, VALID, 10",
        "scale-down,        5,   0, VALID, 0.4",
        "assign assign,     1,   1, UPDATES_CONFLICT, 0",
        "assign increase,   1,   1, UPDATES_CONFLICT, 0",
        "scale-up scale-up, 1,   1, UPDATES_CONFLICT, 0"
    })
    void should_let_only_additive_updates_of_a_fluent_meet(
            String operators, String first, String second, Kind kind, String expected) {
        String[] each = operators.split(" ");
        Effect effect = each.length == 1
                ? update(each[0], LEVEL, number(first))
                : all(update(each[0], LEVEL, number(first)), update(each[1], LEVEL, number(second)));
        PlanningTask task = task(and(), action("change", and(), effect))
                .withAim(new Aim(and(), List.of(), Optional.of(new Metric(true, LEVEL))));

        NaiveVerdict verdict = judge(task, "change");

        assertThat(verdict.kind()).isEqualTo(kind);
        assertThat(verdict.cost())
                .isEqualTo(kind == Kind.VALID ? Optional.of(Rational.of(new BigDecimal(expected))) : Optional.empty());
    }

    @Test
    void should_derive_a_closure_and_what_is_outside_of_it() {
        List<Typed> pair = List.of(Typed.of("?x"), Typed.of("?y"));
        PlanningTask task = task(
                        and(holds("path", "a", "b"), not(holds("path", "b", "a")), holds("cut", "b", "a")),
                        new ActionSchema("link", pair, and(), add("link", "?x", "?y")))
                .withAxioms(List.of(
                        new Axiom("cut", pair, not(holds("path", "?x", "?y"))),
                        new Axiom("path", pair, holds("link", "?x", "?y")),
                        new Axiom(
                                "path",
                                pair,
                                new Condition.Some(
                                        List.of(Typed.of("?z")),
                                        and(holds("path", "?x", "?z"), holds("path", "?z", "?y"))))));

        assertThat(judge(task, "link a b").kind()).isEqualTo(Kind.VALID);
        assertThat(judge(task).unmet()).contains(Set.of("(path a b)"));
        assertThat(judge(task, "link a b", "link b a").unmet()).contains(Set.of("(not (path b a))", "(cut b a)"));
    }

    /** The step "set" makes r true and "unset" makes it false; s becomes true with the first step "mark". */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            unset               | at end          |     | CONSTRAINT_FAILS
            unset set           | at end          |     | VALID
            set                 | always          |     | VALID
            unset set           | always          |     | CONSTRAINT_FAILS
            unset               | sometime        |     | VALID
            unset set           | at-most-once    |     | CONSTRAINT_FAILS
            set unset           | at-most-once    |     | VALID
            mark set            | sometime-after  |     | VALID
            unset mark set      | sometime-after  |     | VALID
            set                 | sometime-after  |     | CONSTRAINT_FAILS
            mark                | sometime-before |     | CONSTRAINT_FAILS
            unset mark set      | sometime-before |     | CONSTRAINT_FAILS
            set set mark        | always-within   | 2   | CONSTRAINT_FAILS
            set set mark        | always-within   | 3   | VALID
            unset set           | within          | 0   | VALID
            unset set           | hold-during     | 1 2 | CONSTRAINT_FAILS
            unset set           | hold-during     | 2 3 | VALID
            set unset set       | hold-during     | 0 2 | VALID
            set unset set       | hold-during     | 0 3 | CONSTRAINT_FAILS
            unset set           | hold-after      | 1   | CONSTRAINT_FAILS
            unset set           | hold-after      | 2   | VALID
            set unset           | hold-after      | 1   | CONSTRAINT_FAILS
            """)
    void should_judge_constraints_on_the_states_that_a_plan_goes_through(
            String plan, String operator, String times, Kind expected) {
        boolean two =
                List.of("sometime-after", "sometime-before", "always-within").contains(operator);
        List<BigDecimal> bounds = times == null
                ? List.of()
                : Arrays.stream(times.split(" ")).map(BigDecimal::new).toList();
        Constraint constraint =
                new Constraint.Modal(operator, bounds, two ? List.of(holds("r"), holds("s")) : List.of(holds("r")));
        PlanningTask task = task(
                        and(),
                        action("set", and(), add("r")),
                        action("unset", and(), delete("r")),
                        action("mark", and(), add("s")))
                .withAim(new Aim(and(), List.of(constraint), Optional.empty()));

        assertThat(judge(task, plan.split(" ")).kind()).isEqualTo(expected);
    }

    @Test
    void should_see_the_second_condition_of_sometime_before_strictly_earlier() {
        Constraint constraint = Constraint.modal("sometime-before", holds("s"), holds("t"));
        PlanningTask task = task(
                        and(),
                        action("mark", and(), add("s")),
                        action("tell", and(), add("t")),
                        action("both", and(), all(add("s"), add("t"))))
                .withAim(new Aim(and(), List.of(constraint), Optional.empty()));

        assertThat(judge(task, "tell", "mark").kind()).isEqualTo(Kind.VALID);
        assertThat(judge(task, "both").kind()).isEqualTo(Kind.CONSTRAINT_FAILS);
        assertThat(judge(task, "mark", "tell").kind()).isEqualTo(Kind.CONSTRAINT_FAILS);
    }

    @Test
    void should_count_every_violated_instance_of_a_preference() {
        Condition wish = new Condition.Preference("wish", holds("p", "b"));
        Condition wishes = new Condition.Every(each("small"), new Condition.Preference("wishes", holds("q", "?x")));
        Constraint calm = new Constraint.Preference("calm", Constraint.modal("always", holds("r")));
        Expression weighed = new Expression.Arithmetic(
                "+",
                List.of(
                        new Expression.Arithmetic("*", List.of(number("100"), new Expression.Violated("wish"))),
                        new Expression.Arithmetic("*", List.of(number("10"), new Expression.Violated("wishes"))),
                        new Expression.Violated("calm")));
        PlanningTask task = task(and(), action("go", and(wish), add("q", "a")), action("unset", and(), delete("r")))
                .withAim(new Aim(and(wishes), List.of(calm), Optional.of(new Metric(true, weighed))));

        assertThat(judge(task).cost()).contains(Rational.of(20));
        assertThat(judge(task, "go", "go", "unset").cost()).contains(Rational.of(211));
    }
}
