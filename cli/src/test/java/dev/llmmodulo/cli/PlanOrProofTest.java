package dev.llmmodulo.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.llmmodulo.cli.PlanOrProof.Answer;
import dev.llmmodulo.verifiers.grounding.StopCause;
import dev.llmmodulo.verifiers.pddl.Problem;
import dev.llmmodulo.verifiers.reading.PddlReader;
import dev.llmmodulo.verifiers.search.SearchResult;
import dev.llmmodulo.verifiers.text.Source;
import dev.llmmodulo.verifiers.unsolvability.Effort;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PlanOrProofTest {

    private static final int CHEAP = 5;

    private final SearchOptions options = new SearchOptions();

    @ParameterizedTest
    @CsvSource({"TIME, 23", "INTERRUPT, 130"})
    void should_try_no_more_proofs_when_the_planner_is_out_of_time(StopCause cause, int exit) {
        Answer answer = answer(new SearchResult.Stopped(cause, "over"), true, "(a)");

        assertThat(answer).isInstanceOfSatisfying(Answer.Neither.class, neither -> {
            assertThat(neither.exit().code()).isEqualTo(exit);
            assertThat(neither.why()).isEqualTo("over");
            assertThat(neither.efforts()).hasSize(CHEAP);
        });
    }

    @ParameterizedTest
    @CsvSource({"MEMORY", "WORK", "UNSUPPORTED"})
    void should_try_costly_proofs_after_a_planner_that_stopped_for_another_reason(StopCause cause) {
        Answer answer = answer(new SearchResult.Stopped(cause, "over"), true, "(and (a) (not (b)))");

        assertThat(answer)
                .isInstanceOfSatisfying(
                        Answer.Proven.class,
                        proven -> assertThat(proven.efforts().stream()
                                        .map(Effort::method)
                                        .toList())
                                .hasSizeGreaterThan(2 * CHEAP)
                                .endsWith("mutex-pairs"));
    }

    @ParameterizedTest
    @CsvSource({"MEMORY, 22", "WORK, 12", "UNSUPPORTED, 34"})
    void should_not_hand_out_the_plan_of_a_proof_as_that_of_the_planner(StopCause cause, int exit) {
        Answer answer = answer(new SearchResult.Stopped(cause, "over"), true, "(and (a) (b))");

        assertThat(answer).isInstanceOfSatisfying(Answer.Neither.class, neither -> {
            assertThat(neither.exit().code()).isEqualTo(exit);
            assertThat(neither.why()).endsWith("over; there is a plan, which it did not find");
        });
    }

    @Test
    void should_hand_out_the_plan_of_a_proof_where_any_will_do() {
        Answer answer = answer(new SearchResult.Stopped(StopCause.MEMORY, "over"), false, "(and (a) (b))");

        assertThat(answer)
                .isInstanceOfSatisfying(
                        Answer.Planned.class,
                        planned -> assertThat(planned.plan().plan().length()).isEqualTo(1));
    }

    @Test
    void should_not_believe_that_there_is_no_plan_because_a_search_saw_everything() {
        assertThat(answer(new SearchResult.Exhausted(), true, "(and (a) (b))"))
                .isInstanceOfSatisfying(Answer.Neither.class, neither -> {
                    assertThat(neither.exit()).isEqualTo(ExitCode.UNSOLVED);
                    assertThat(neither.outcome()).isEqualTo("exhausted");
                });
    }

    @Test
    void should_leave_the_planner_at_least_half_of_the_time() {
        List<Duration> left = new ArrayList<>();

        new PlanOrProof(options, true, time -> {
                    left.add(time);
                    return problem -> new SearchResult.Stopped(StopCause.TIME, "over");
                })
                .answer(lights("(and (a) (b))"));

        assertThat(left)
                .singleElement()
                .satisfies(time -> assertThat(time).isBetween(options.time().dividedBy(2), options.time()));
    }

    private Answer answer(SearchResult result, boolean onlyByPlanner, String goal) {
        return new PlanOrProof(options, onlyByPlanner, time -> problem -> result).answer(lights(goal));
    }

    /** Both lights go on and off together. */
    private static Problem lights(String goal) {
        return new PddlReader()
                .problem(
                        Source.of("domain.pddl", """
                                (define (domain lights)
                                  (:requirements :strips :negative-preconditions)
                                  (:predicates (a) (b))
                                  (:action on :parameters () :precondition (and (not (a)) (not (b)))
                                    :effect (and (a) (b)))
                                  (:action off :parameters () :precondition (and (a) (b))
                                    :effect (and (not (a)) (not (b)))))
                                """),
                        Source.of("p.pddl", "(define (problem p) (:domain lights) (:init) (:goal " + goal + "))"))
                .orThrow();
    }
}
