package dev.llmmodulo.verifiers.search;

import static org.assertj.core.api.Assertions.assertThat;

import dev.llmmodulo.verifiers.grounding.GroundOperator;
import dev.llmmodulo.verifiers.grounding.GroundTask;
import dev.llmmodulo.verifiers.grounding.Grounding;
import dev.llmmodulo.verifiers.grounding.WorkMeter;
import dev.llmmodulo.verifiers.validation.Tasks;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class RelevantPartTest {

    private static final String ERRAND = """
            (define (domain errand) (:requirements :adl :derived-predicates)
              (:predicates (here) (there) (seen) (told) (tired) (happy) (glad))
              (:derived (happy) (told))
              (:derived (glad) (seen))
              (:action go :parameters () :precondition (here)
                :effect (and (not (here)) (there) (tired)))
              (:action look :parameters () :precondition (here) :effect (seen))
              (:action rest :parameters () :precondition (tired) :effect (not (tired)))
              (:action tell :parameters () :precondition (there) :effect (told)))
            """;

    private static GroundTask relevant(String goal) {
        String problem = "(define (problem run) (:domain errand) (:init (here)) (:goal " + goal + "))";
        return RelevantPart.of(Grounding.ground(
                Tasks.problem(ERRAND, problem), new WorkMeter(Long.MAX_VALUE, Duration.ofSeconds(20))));
    }

    @Test
    void should_keep_what_the_goal_depends_on_by_way_of_operators_and_axioms() {
        assertThat(relevant("(happy)").operators())
                .map(operator -> operator.step().action())
                .containsExactlyInAnyOrder("go", "tell");
        assertThat(relevant("(and (happy) (glad))").operators())
                .map(operator -> operator.step().action())
                .containsExactlyInAnyOrder("go", "tell", "look");
    }

    @Test
    void should_let_no_effect_change_what_nothing_depends_on() {
        GroundTask task = relevant("(happy)");
        GroundOperator go = task.operators().stream()
                .filter(operator -> operator.step().action().equals("go"))
                .findFirst()
                .orElseThrow();

        assertThat(go.effects())
                .flatMap(effect -> effect.adds())
                .map(fact -> task.facts().get(fact).predicate())
                .containsExactly("there");
    }
}
