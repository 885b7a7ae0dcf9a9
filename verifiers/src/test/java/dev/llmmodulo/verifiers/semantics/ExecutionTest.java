package dev.llmmodulo.verifiers.semantics;

import static org.assertj.core.api.Assertions.assertThat;

import dev.llmmodulo.verifiers.critique.NumberedStep;
import dev.llmmodulo.verifiers.pddl.Fact;
import dev.llmmodulo.verifiers.pddl.Literal;
import dev.llmmodulo.verifiers.plan.PlanReading;
import dev.llmmodulo.verifiers.plan.StrictPlanReader;
import dev.llmmodulo.verifiers.validation.Tasks;
import java.util.List;
import org.junit.jupiter.api.Test;

class ExecutionTest {

    private static final Fact HOLDING_B = Fact.of("holding", "b");

    private final Execution execution = new Execution(new Universe(Tasks.threeBlocks()), new WorkLimit());
    private final List<NumberedStep> steps = NumberedStep.all(
            (PlanReading.Read) new StrictPlanReader().read("(unstack b a)(stack b c)(pick-up a)(stack a b)"));

    @Test
    void should_go_its_own_way_in_a_copy() {
        execution.apply(steps.get(0));
        Execution copy = execution.copy();
        copy.apply(steps.get(1));

        assertThat(execution.state()).contains(HOLDING_B);
        assertThat(copy.state()).doesNotContain(HOLDING_B).contains(Fact.of("on", "b", "c"));
        assertThat(execution.changedBy(HOLDING_B)).contains(steps.get(0));
        assertThat(copy.changedBy(HOLDING_B)).contains(steps.get(1));
        assertThat(copy.changedBy(Fact.of("clear", "a"))).contains(steps.get(0));
        assertThat(copy.changedBy(Fact.of("clear", "b"))).contains(steps.get(1));
    }

    @Test
    void should_keep_the_values_in_a_copy() {
        Universe universe = new Universe(
                Tasks.problem("""
                (define (domain d) (:requirements :numeric-fluents) (:predicates (p)) (:functions (f))
                  (:action more :parameters () :precondition (and) :effect (increase (f) 2)))
                """, "(define (problem x) (:domain d) (:init (= (f) 1)) (:goal (>= (f) 3)))"));
        Execution first = new Execution(universe, new WorkLimit());
        first.apply(NumberedStep.all((PlanReading.Read) new StrictPlanReader().read("(more)"))
                .get(0));

        assertThat(first.copy().reachesGoal()).isTrue();
    }

    @Test
    void should_know_which_literals_hold() {
        Fact onTable = Fact.of("ontable", "a");

        assertThat(execution.holds(new Literal(onTable, true))).isTrue();
        assertThat(execution.holds(new Literal(onTable, false))).isFalse();
        assertThat(execution.holds(new Literal(HOLDING_B, true))).isFalse();
        assertThat(execution.holds(new Literal(HOLDING_B, false))).isTrue();
    }
}
