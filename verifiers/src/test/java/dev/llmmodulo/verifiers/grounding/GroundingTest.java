package dev.llmmodulo.verifiers.grounding;

import static dev.llmmodulo.verifiers.reference.Words.action;
import static dev.llmmodulo.verifiers.reference.Words.add;
import static dev.llmmodulo.verifiers.reference.Words.and;
import static dev.llmmodulo.verifiers.reference.Words.atom;
import static dev.llmmodulo.verifiers.reference.Words.cost;
import static dev.llmmodulo.verifiers.reference.Words.costOf;
import static dev.llmmodulo.verifiers.reference.Words.delete;
import static dev.llmmodulo.verifiers.reference.Words.each;
import static dev.llmmodulo.verifiers.reference.Words.equal;
import static dev.llmmodulo.verifiers.reference.Words.exists;
import static dev.llmmodulo.verifiers.reference.Words.fact;
import static dev.llmmodulo.verifiers.reference.Words.facts;
import static dev.llmmodulo.verifiers.reference.Words.forall;
import static dev.llmmodulo.verifiers.reference.Words.not;
import static dev.llmmodulo.verifiers.reference.Words.or;
import static dev.llmmodulo.verifiers.reference.Words.problem;
import static dev.llmmodulo.verifiers.reference.Words.when;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import dev.llmmodulo.verifiers.pddl.Action;
import dev.llmmodulo.verifiers.pddl.Formula;
import dev.llmmodulo.verifiers.pddl.FunctionKey;
import dev.llmmodulo.verifiers.pddl.Problem;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class GroundingTest {

    /** An action over the objects a and b, of which "base a" and "link a b" hold for good, and the steps it has. */
    static Stream<Arguments> steps() {
        return Stream.of(
                arguments(action("all", "?x", and(), add("p ?x")), "(all a) (all b)"),
                arguments(action("static", "?x", atom("base ?x"), add("p ?x")), "(static a)"),
                arguments(action("absent", "?x", not(atom("base ?x")), add("p ?x")), "(absent b)"),
                arguments(action("same", "?x ?y", equal("?x", "?y"), add("q ?x ?y")), "(same a a) (same b b)"),
                arguments(action("other", "?x ?y", not(equal("?x", "?y")), add("q ?x ?y")), "(other a b) (other b a)"),
                arguments(action("named", "?x", equal("?x", "b"), add("p ?x")), "(named b)"),
                arguments(
                        action("twice", "?x ?y", and(atom("link ?x ?y"), atom("base ?x")), add("p ?y")), "(twice a b)"),
                arguments(action("loop", "?x", atom("link ?x ?x"), add("p ?x")), ""),
                arguments(
                        action("either", "?x", or(atom("base ?x"), atom("link a ?x")), add("p ?x")),
                        "(either a) (either b)"),
                arguments(action("some", "?x", exists("?y", atom("link ?x ?y")), add("p ?x")), "(some a)"),
                arguments(
                        action("every", "?x", forall("?y", or(not(atom("link ?x ?y")), atom("base ?y"))), add("p ?x")),
                        "(every b)"),
                arguments(action("hidden", "?x", exists("?x", atom("base ?x")), add("p ?x")), "(hidden a) (hidden b)"),
                arguments(action("never", "?x", atom("unheard ?x"), add("p ?x")), ""));
    }

    @ParameterizedTest
    @MethodSource("steps")
    void should_have_the_steps_that_the_precondition_leaves(Action action, String expected) {
        GroundTask task = ground(problem("a b", facts("base a", "link a b"), and(), action));
        assertThat(task.operators())
                .extracting(operator -> operator.step().toString())
                .containsExactlyInAnyOrder(expected.isEmpty() ? new String[0] : expected.split(" (?=\\()"));
    }

    @Test
    void should_have_no_steps_where_no_object_is() {
        Action action = action("act", "?x", and(), add("p"));
        assertThat(ground(problem("", facts(), atom("p"), action)).operators()).isEmpty();
    }

    @Test
    void should_let_a_fact_hold_that_is_deleted_and_added_at_once() {
        Action move = action("move", "?x ?y", atom("at ?x"), delete("at ?x"), add("at ?y"));
        GroundTask task = ground(problem("a b", facts("at a"), atom("at b"), move));
        assertThat(after(task, task.initial(), "(move a a)")).isEqualTo(holding(task.initial(), task));
        assertThat(after(task, task.initial(), "(move a b)")).isEqualTo(Set.of("(at b)"));
    }

    @Test
    void should_read_conditions_of_effects_before_the_step() {
        Action swap = action(
                "swap",
                "",
                and(),
                when(atom("p"), delete("p"), add("q")),
                when(atom("q"), delete("q"), add("p")),
                each("?x", when(not(atom("r ?x")), add("r ?x"))));
        GroundTask task = ground(problem("a", facts("p"), atom("q"), swap));
        assertThat(after(task, task.initial(), "(swap)")).isEqualTo(Set.of("(q)", "(r a)"));
    }

    @Test
    void should_add_up_costs_exactly_as_the_state_has_them() {
        Action pay = action(
                "pay",
                "?x",
                and(),
                costOf("price ?x"),
                cost("0.1"),
                when(atom("p"), cost("0.2")),
                when(not(atom("p")), add("p"), cost("0")));
        Map<FunctionKey, BigDecimal> prices = Map.of(
                new FunctionKey("price", List.of("a")),
                new BigDecimal("0.7"),
                new FunctionKey("price", List.of("b")),
                BigDecimal.ZERO);
        GroundTask task = ground(problem("a b c", facts(), prices, atom("p"), pay));
        assertThat(task.operators()).hasSize(2);
        PackedState later = operator(task, "(pay a)").apply(task.initial());
        assertThat(operator(task, "(pay a)").cost(task.initial())).isEqualByComparingTo("0.8");
        assertThat(operator(task, "(pay b)").cost(task.initial())).isEqualByComparingTo("0.1");
        assertThat(operator(task, "(pay a)").cost(later)).isEqualByComparingTo("1.0");
    }

    @Test
    void should_decide_what_never_changes_and_keep_what_does() {
        Action use = action("use", "?x", and(atom("tool ?x"), atom("ready ?x")), delete("ready ?x"), add("done"));
        GroundTask task =
                ground(problem("a b", facts("tool a", "ready a", "ready b"), and(atom("done"), atom("ready b")), use));
        assertThat(task.facts()).containsExactlyInAnyOrder(fact("ready a"), fact("done"));
        assertThat(task.goal().size()).isEqualTo(1);
    }

    @Test
    void should_leave_out_what_two_facts_of_one_group_exclude() {
        Action move = action("move", "?x ?y", atom("at ?x"), delete("at ?x"), add("at ?y"));
        Action meet = action("meet", "?x ?y", and(atom("at ?x"), atom("at ?y"), not(equal("?x", "?y"))), add("met"));
        GroundTask task = Grounding.pruned(problem("a b c", facts("at a"), atom("at c"), move, meet), meter());
        assertThat(task.mutexGroups().groups())
                .extracting(group ->
                        new HashSet<>(group.stream().map(task.facts()::get).toList()))
                .containsExactly(new HashSet<>(facts("at a", "at b", "at c")));
        assertThat(task.operators())
                .extracting(operator -> operator.step().action())
                .hasSize(6)
                .containsOnly("move");
    }

    @Test
    void should_see_that_two_goals_of_one_group_exclude_each_other() {
        Action move = action("move", "?x ?y", atom("at ?x"), delete("at ?x"), add("at ?y"));
        GroundTask task = ground(problem("a b", facts("at a"), and(atom("at a"), atom("at b")), move));
        assertThat(task.mutexGroups().exclude(task.goal())).isTrue();
        assertThat(task.goal()).isNotEqualTo(Condition.FALSE);
    }

    @Test
    void should_take_no_group_in_which_a_step_may_leave_two_facts() {
        Action copy = action("copy", "?x ?y", atom("at ?x"), add("at ?y"));
        assertThat(ground(problem("a b", facts("at a"), atom("at b"), copy))
                        .mutexGroups()
                        .groups())
                .isEmpty();
    }

    static Stream<Arguments> conditionsThatMayFail() {
        return Stream.of(arguments(atom("wet")), arguments(not(atom("wet"))), arguments(or(atom("wet"), atom("cold"))));
    }

    @ParameterizedTest
    @MethodSource("conditionsThatMayFail")
    void should_take_no_group_in_which_a_fact_is_deleted_under_a_condition_only(Formula condition) {
        Action slip = action("slip", "?x ?y", atom("at ?x"), when(condition, delete("at ?x")), add("at ?y"));
        Action change =
                action("change", "", and(), when(atom("wet"), delete("wet")), when(not(atom("wet")), add("wet")));
        Action warm = action("warm", "", and(), delete("cold"));
        GroundTask task = ground(problem("a b", facts("at a", "wet", "cold"), atom("at b"), slip, change, warm));
        assertThat(task.mutexGroups().groups()).isEmpty();
    }

    @Test
    void should_take_a_group_in_which_a_fact_is_deleted_under_the_condition_that_another_is_added() {
        Action move = action("move", "?x ?y", and(), when(atom("at ?x"), delete("at ?x"), add("at ?y")));
        GroundTask task = ground(problem("a b", facts("at a"), atom("at b"), move));
        assertThat(task.mutexGroups().groups()).hasSize(1);
    }

    @Test
    void should_leave_out_steps_that_change_nothing_unless_they_pay() {
        Action rest = action("rest", "?x", atom("at ?x"), delete("at ?x"), add("at ?x"), cost("1"));
        Action earn = action("earn", "?x", atom("at ?x"), add("at ?x"), cost("-1"));
        Action move = action("move", "?x ?y", atom("at ?x"), delete("at ?x"), add("at ?y"));
        Problem problem = problem("a b", facts("at a"), atom("at b"), rest, earn, move);
        assertThat(Grounding.pruned(problem, meter()).operators())
                .extracting(operator -> operator.step().toString())
                .containsExactlyInAnyOrder("(earn a)", "(earn b)", "(move a b)", "(move b a)");
    }

    @Test
    void should_forget_what_neither_the_goal_nor_a_way_there_asks_for() {
        Action work = action("work", "", atom("tool"), add("done"), add("dirt"));
        Action take = action("take", "", and(), add("tool"));
        Action sing = action("sing", "", and(), add("song"));
        GroundTask task = Grounding.relevant(
                Grounding.pruned(problem("", facts(), atom("done"), work, take, sing), meter()), meter());
        assertThat(task.facts()).containsExactlyInAnyOrder(fact("tool"), fact("done"));
        assertThat(task.operators())
                .extracting(operator -> operator.step().toString())
                .containsExactlyInAnyOrder("(work)", "(take)");
    }

    static Stream<Arguments> bounds() {
        return Stream.of(
                arguments(new GroundingLimits(3, 100, 100), "the bound of 3 facts was reached"),
                arguments(new GroundingLimits(100, 5, 100), "the bound of 5 operators was reached"),
                arguments(
                        new GroundingLimits(100, 100, 7),
                        "the bound of 7 literals and effects of operators was reached"));
    }

    @ParameterizedTest
    @MethodSource("bounds")
    void should_stop_at_a_bound_and_name_it(GroundingLimits limits, String message) {
        Action move = action("move", "?x ?y", atom("at ?x"), delete("at ?x"), add("at ?y"));
        Problem problem = problem("a b c d", facts("at a"), atom("at c"), move);
        assertThatThrownBy(() -> Grounding.pruned(problem, limits, meter()))
                .isInstanceOf(StoppedException.class)
                .hasMessage(message);
        assertThat(Grounding.pruned(problem, new GroundingLimits(4, 16, 48), meter())
                        .operators())
                .hasSize(12);
    }

    private static GroundOperator operator(GroundTask task, String step) {
        return task.operators().stream()
                .filter(operator -> operator.step().toString().equals(step))
                .findFirst()
                .orElseThrow();
    }

    private static Set<String> after(GroundTask task, PackedState state, String step) {
        return holding(operator(task, step).apply(state), task);
    }

    private static Set<String> holding(PackedState state, GroundTask task) {
        Set<String> holding = new HashSet<>();
        for (int fact = 0; fact < task.facts().size(); fact++) {
            if (state.holds(fact)) {
                holding.add(task.facts().get(fact).toString());
            }
        }
        return holding;
    }

    private static GroundTask ground(Problem problem) {
        return Grounding.ground(problem, meter());
    }

    private static WorkMeter meter() {
        return new WorkMeter(1_000_000, Duration.ofSeconds(20));
    }
}
