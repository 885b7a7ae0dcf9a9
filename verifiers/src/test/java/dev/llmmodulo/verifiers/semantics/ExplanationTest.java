package dev.llmmodulo.verifiers.semantics;

import static org.assertj.core.api.Assertions.assertThat;

import dev.llmmodulo.verifiers.critique.Unsatisfied;
import dev.llmmodulo.verifiers.critique.Unsatisfied.Compared;
import dev.llmmodulo.verifiers.pddl.Comparator;
import dev.llmmodulo.verifiers.pddl.Problem;
import dev.llmmodulo.verifiers.validation.Tasks;
import java.math.BigDecimal;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ExplanationTest {

    @Test
    void should_show_what_was_compared_and_the_values_as_far_as_they_are_defined() {
        Problem problem = Tasks.problem(
                "(define (domain d) (:requirements :numeric-fluents) (:predicates (p)) (:functions (f) (g)))",
                "(define (problem x) (:domain d) (:init (= (f) 1.5)) (:goal (> (* 2 (f)) (g))))");
        Universe universe = new Universe(problem);
        WorkLimit limit = new WorkLimit();
        World world = World.of(problem.init(), problem, new Derivation(universe, limit));

        Unsatisfied missing = Explanation.of(problem.goal(), world, new Binding(universe, limit));

        assertThat(missing)
                .isEqualTo(new Compared(
                        true,
                        Comparator.GREATER,
                        new Compared.Operand("(* 2 (f))", Optional.of(new BigDecimal("3"))),
                        new Compared.Operand("(g)", Optional.empty())));
    }
}
