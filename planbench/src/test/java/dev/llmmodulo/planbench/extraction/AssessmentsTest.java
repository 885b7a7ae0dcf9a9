package dev.llmmodulo.planbench.extraction;

import static org.assertj.core.api.Assertions.assertThat;

import dev.llmmodulo.domains.DomainLibrary;
import dev.llmmodulo.planbench.PromptForm;
import dev.llmmodulo.planbench.extraction.Assessment.UnmetPrecondition;
import dev.llmmodulo.verifiers.pddl.Domain;
import dev.llmmodulo.verifiers.reading.PddlReader;
import dev.llmmodulo.verifiers.text.Source;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AssessmentsTest {

    private static final DomainLibrary LIBRARY = DomainLibrary.bundled();
    private static final String INVALID = "The above plan is invalid. ";

    @Test
    void should_read_that_a_plan_is_valid() {
        assertThat(strict("The above plan is valid.")).contains(Assessment.ofValidPlan());
        assertThat(planBench("The above plan is valid.")).isEqualTo(Assessment.ofValidPlan());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Let me check whether the plan is valid. Step 2 cannot be done. The above plan is invalid. | false",
                "Let me check whether the plan is valid. All steps can be done.~The above plan is valid.   | true",
                "The above plan is **invalid**.                                                            | false",
                "The above **plan is valid**.                                                              | true",
                "A plan is valid if its goal is met. The above plan is not valid.                          | false",
                "If step 3 were left out the plan is valid. As it stands, the plan is invalid.             | false",
                "I first thought that the plan is invalid, but the above plan is valid.                    | true",
                "It isn't clear whether the first plan is valid; this plan is invalid.                     | false",
            })
    void should_read_what_is_said_beside_what_is_only_asked(String text, boolean valid) {
        assertThat(strict(text).flatMap(Assessment::valid)).contains(valid);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "The following action at step 1 has an unmet precondition:~put down the red block~"
                        + "The unmet precondition is:~the hand is currently holding red block",
                "The following actions have unmet preconditions:~At step 1: put down the red block~"
                        + "The unmet precondition is:~I am holding the red block~At step 3: pick up the red block~"
                        + "The unmet precondition is:~the hand is empty",
                "The following actions have unmet preconditions:~1. put down the red block: The hand is not holding "
                        + "the red block.~2. pick up the red block: The hand is not empty.",
                "The following actions have unmet preconditions:~put down the red block at step 1~pick up the blue block "
                        + "at step 2~The unmet preconditions are:~the hand is holding the red block at step 1~"
                        + "the hand is empty at step 2",
                "The following actions have unmet preconditions:~Action at step 1: put down the red block~"
                        + "Unmet precondition: the hand is holding the red block~Action at step 2: stack",
                "The following action has an unmet precondition:~put down the red block~The unmet precondition is:~"
                        + "the hand is holding the red block~~Corrected:~[PLAN]~[PLAN END]~The plan is valid.",
            })
    void should_read_the_first_failing_step_and_what_it_lacks(String text) {
        assertThat(strict(INVALID + text)).contains(Assessment.ofFailingStep("(put-down a)", List.of("(holding a)")));
    }

    @Test
    void should_read_the_goals_that_are_not_reached() {
        String text = INVALID + "These are the unmet goal conditions:~the red block is on top of the blue block and "
                + "the blue block is clear. It lacks a step.";
        assertThat(strict(text)).contains(Assessment.ofUnmetGoal(List.of("(on a b)", "(clear b)")));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "Hm.",
                "The plan is valid. No, the plan is invalid.",
                "I do not think that the plan is valid.",
                "I'm not sure the plan is valid.",
                "It isn't clear whether the plan is valid.",
                "Let me see whether the plan is valid. Step 2 cannot be done.",
                "If the hand is empty the plan is valid.",
                "The above plan is valid. The above plan is invalid."
            })
    void should_read_nothing_where_it_is_not_said_whether_the_plan_is_valid(String text) {
        assertThat(strict(text)).isEmpty();
    }

    @Test
    void should_read_as_planbench_does_with_what_it_loses() {
        assertThat(planBench(
                        INVALID + "The following action at step 1 has an unmet precondition:~put down the red block~"
                                + "The unmet precondition is:~the hand is not holding the red block"))
                .isEqualTo(Assessment.ofFailingStep("(put-down a)\n", List.of()));
        assertThat(planBench(INVALID + "This is the unmet goal condition:~the red block is clear."))
                .isEqualTo(Assessment.ofUnmetGoal(List.of("clear_a")));
        assertThat(planBench("Hm.")).isEqualTo(new Assessment(Optional.empty(), Optional.empty(), Optional.empty()));
        assertThat(planBench(INVALID + "The following action has an unmet precondition:~wait")
                        .unmetPrecondition())
                .contains(new UnmetPrecondition(Optional.of(""), Optional.empty()));
    }

    @Test
    void should_compare_kinds_and_reasons() {
        Assessment step = Assessment.ofFailingStep("(put-down a)", List.of("(holding a)", "(clear b)"));
        Assessment sameStep = Assessment.ofFailingStep("(put-down a)", List.of("(clear b)"));
        Assessment otherStep = Assessment.ofFailingStep("(put-down b)", List.of("(holding a)"));
        Assessment goal = Assessment.ofUnmetGoal(List.of("(clear b)"));
        assertThat(step.isOfTheSameKindAs(otherStep)).isTrue();
        assertThat(step.isOfTheSameKindAs(goal)).isFalse();
        assertThat(step.sharesAReasonWith(sameStep)).isTrue();
        assertThat(step.sharesAReasonWith(otherStep)).isFalse();
        assertThat(step.sharesAReasonWith(goal)).isFalse();
        assertThat(goal.sharesAReasonWith(goal)).isTrue();
    }

    private static Optional<Assessment> strict(String text) {
        return new StrictAssessments(LIBRARY.domain("blocksworld").orElseThrow().lexicon())
                .read(text.replace('~', '\n'));
    }

    private static Assessment planBench(String text) {
        Domain domain = new PddlReader()
                .domain(Source.of(
                        "blocksworld",
                        LIBRARY.domain("blocksworld").orElseThrow().pddl()))
                .orThrow();
        return new PlanBenchAssessments(
                        PlanBenchPlanReader.of("blocksworld", PromptForm.ONE_SHOT, domain, PlanBenchVersion.V1),
                        new PlanBenchStates("blocksworld", PlanBenchVersion.V1))
                .read(text.replace('~', '\n'));
    }
}
