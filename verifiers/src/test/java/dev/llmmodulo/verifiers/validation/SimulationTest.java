package dev.llmmodulo.verifiers.validation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.llmmodulo.verifiers.judgement.Verdict;
import dev.llmmodulo.verifiers.pddl.FunctionKey;
import dev.llmmodulo.verifiers.pddl.Problem;
import dev.llmmodulo.verifiers.plan.PlanStep;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** The problem that is left at a state. */
class SimulationTest {

    private static final String DOMAIN = """
            (define (domain tank)
              (:requirements :numeric-fluents :derived-predicates)
              (:predicates (open) (wet))
              (:functions (level) (spilt) (total-cost))
              (:derived (wet) (> (level) 1))
              (:action pour :parameters () :precondition (open)
                :effect (and (increase (level) 1.5) (increase (total-cost) 2)))
              (:action spill :parameters () :precondition (wet)
                :effect (and (assign (level) 0) (assign (spilt) 1) (not (open))))
              (:action part :parameters () :precondition (open) :effect (scale-down (level) 3)))
            """;

    private static final Problem TANK = Tasks.problem(DOMAIN, """
            (define (problem one) (:domain tank)
              (:init (open) (= (level) 1) (= (total-cost) 0))
              (:goal (wet)) (:metric minimize (total-cost)))
            """);

    private static Optional<Problem> left(Problem problem, String... actions) {
        Simulation simulation = new Simulation(problem);
        for (String action : actions) {
            List<String> words = List.of(action.split(" "));
            assertThat(simulation.execute(new PlanStep(words.get(0), words.subList(1, words.size()))))
                    .isTrue();
        }
        return simulation.problemFromHere();
    }

    private static FunctionKey function(String name) {
        return new FunctionKey(name, List.of());
    }

    @Test
    void should_be_the_same_problem_before_the_first_step() {
        assertThat(left(TANK)).contains(TANK);
        assertThat(left(Tasks.threeBlocks())).contains(Tasks.threeBlocks());
    }

    @Test
    void should_accept_from_there_the_steps_that_complete_the_plan() {
        Problem left = left(Tasks.threeBlocks(), "unstack b a", "stack b c").orElseThrow();

        assertThat(Tasks.judge(left, "(pick-up a) (stack a b)")).isInstanceOf(Verdict.Valid.class);
        assertThat(Tasks.judge(left, "(unstack b a)")).isInstanceOf(Verdict.Invalid.class);
        assertThat(left.goal()).isEqualTo(Tasks.threeBlocks().goal());
    }

    @Test
    void should_state_values_as_they_are_and_no_derived_facts() {
        Problem left = left(TANK, "pour").orElseThrow();

        assertThat(left.init()).isEqualTo(TANK.init());
        assertThat(left.values())
                .isEqualTo(Map.of(function("level"), new BigDecimal("2.5"), function("total-cost"), new BigDecimal(2)));
    }

    @Test
    void should_state_values_that_were_given_on_the_way() {
        Problem left = left(TANK, "pour", "spill").orElseThrow();

        assertThat(left.init()).isEmpty();
        assertThat(left.values())
                .containsEntry(function("spilt"), BigDecimal.ONE)
                .containsEntry(function("level"), BigDecimal.ZERO);
    }

    @Test
    void should_not_say_what_no_decimal_says_exactly() {
        assertThat(left(TANK, "part")).isEmpty();
    }
}
