package dev.llmmodulo.verifiers.heuristic;

import static org.assertj.core.api.Assertions.assertThat;

import dev.llmmodulo.verifiers.grounding.GroundTask;
import dev.llmmodulo.verifiers.grounding.Grounding;
import dev.llmmodulo.verifiers.grounding.PackedState;
import dev.llmmodulo.verifiers.grounding.WorkMeter;
import dev.llmmodulo.verifiers.reading.PddlReader;
import dev.llmmodulo.verifiers.text.Source;
import java.time.Duration;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

class LandmarkCutTest {

    /** Without the tool no operator that needs it is reached, whatever supported it while there was one. */
    @Test
    void should_not_keep_anything_of_a_state_that_it_estimated_before() {
        GroundTask task = task("""
                (define (domain workshop) (:requirements :strips)
                  (:predicates (tool) (begun) (sawn) (done))
                  (:action lose-tool :parameters () :precondition (tool) :effect (not (tool)))
                  (:action begin :parameters () :precondition (and) :effect (begun))
                  (:action saw :parameters () :precondition (and (begun) (tool)) :effect (sawn))
                  (:action finish-sawn :parameters () :precondition (sawn) :effect (done))
                  (:action finish-with-tool :parameters () :precondition (tool) :effect (done))
                  (:action finish-by-hand :parameters () :precondition (begun) :effect (done)))
                """, """
                (define (problem table) (:domain workshop) (:init (tool)) (:goal (done)))
                """);
        PackedState withoutTool = task.operators().stream()
                .filter(operator -> operator.step().action().equals("lose-tool"))
                .findFirst()
                .orElseThrow()
                .apply(task.initial());
        LandmarkCut heuristic = new LandmarkCut(task, operator -> 1);

        assertThat(heuristic.estimate(task.initial())).isEqualTo(OptionalLong.of(1));
        assertThat(heuristic.estimate(withoutTool)).isEqualTo(OptionalLong.of(2));
    }

    private static GroundTask task(String domain, String problem) {
        return Grounding.ground(
                new PddlReader()
                        .problem(Source.of("domain.pddl", domain), Source.of("problem.pddl", problem))
                        .orThrow(),
                new WorkMeter(1_000_000, Duration.ofMinutes(1)));
    }
}
