package dev.llmmodulo.verifiers.validation;

import static dev.llmmodulo.verifiers.validation.Tasks.problem;
import static dev.llmmodulo.verifiers.validation.Tasks.refute;
import static dev.llmmodulo.verifiers.validation.Tasks.threeBlocks;
import static org.assertj.core.api.Assertions.assertThat;

import dev.llmmodulo.verifiers.critique.NumberedStep;
import dev.llmmodulo.verifiers.critique.PlanCritique;
import dev.llmmodulo.verifiers.critique.UndefinedValue;
import dev.llmmodulo.verifiers.critique.UnprovenUnsolvability;
import dev.llmmodulo.verifiers.lexicon.PddlLexicon;
import dev.llmmodulo.verifiers.pddl.Problem;
import dev.llmmodulo.verifiers.plan.PlanReading;
import dev.llmmodulo.verifiers.plan.PlanStep;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The exact words of critiques. They are part of every experiment: a change of any needs a new wording version. */
class WordingTest {

    @Test
    void should_be_the_version_that_these_words_are() {
        assertThat(PlanCritique.WORDING).isEqualTo("critique/2");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            (fly a)           | Step 1, (fly a), uses an action that does not exist: fly.
            (pick-up z)       | Step 1, (pick-up z), names an object that does not exist: z.
            (stack a)         | Step 1, (stack a), has 1 argument, but stack takes 2.
            (pick-up a b)     | Step 1, (pick-up a b), has 2 arguments, but pick-up takes 1.
            (pick-up a)       | Step 1, (pick-up a), has an unsatisfied precondition: (clear a).
            (stack a b)       | Step 1, (stack a b), has an unsatisfied precondition: (holding a).
            (unstack c a)     | Step 1, (unstack c a), has an unsatisfied precondition: (on c a).
            (stack b a)       | Step 1, (stack b a), has unsatisfied preconditions: (clear a) and (holding b).
            (pick-up c)       | All steps can be executed, but the plan does not reach the goal. The unsatisfied goal conditions are: (on a b) and (on b c).
            1. (pick-up c)    | The answer cannot be read as a plan: %
            """)
    void should_say_what_is_wrong(String plan, String words) {
        String said = ((PlanCritique) refute(threeBlocks(), plan)).describe(new PddlLexicon());

        if (words.endsWith("%")) {
            assertThat(said).startsWith(words.substring(0, words.length() - 1));
        } else {
            assertThat(said).isEqualTo(words);
        }
    }

    @Test
    void should_say_why_and_what_could_help() {
        PlanCritique critique = (PlanCritique) refute(threeBlocks(), "(unstack b a) (stack b c) (pick-up c)");

        assertThat(critique.explain(new PddlLexicon()))
                .isEqualTo(
                        "Steps 1 to 2 can be executed. "
                                + "\"(clear c)\" was last made false by step 2, (stack b c). "
                                + "It can be made true by: (put-down c); (stack c ?y); (unstack ?x c). "
                                + "In this state (unstack b c) can be executed; (put-down c) would need \"(holding c)\"; "
                                + "(stack c a) would need \"(holding c)\". "
                                + "The state before step 3: (clear a), (clear b), (handempty), (on b c), (ontable a), (ontable c).");
    }

    @Test
    void should_say_that_what_is_missing_comes_too_late() {
        PlanCritique critique = (PlanCritique) refute(threeBlocks(), "(stack b c) (unstack b a)");

        assertThat(critique.explain(new PddlLexicon()))
                .isEqualTo(
                        "\"(holding b)\" has not been true at any time. "
                                + "Step 2, (unstack b a), would make it true, but comes later. "
                                + "It can be made true by: (pick-up b); (unstack b ?y). "
                                + "In this state (unstack b a) can be executed; (pick-up b) would need \"(ontable b)\". "
                                + "The state before step 1: (clear b), (clear c), (handempty), (on b a), (ontable a), (ontable c).");
    }

    @Test
    void should_say_that_nothing_is_proven_about_a_claim() {
        PlanReading.Written claim = new PlanReading.Written("There is no plan.", 1, 1);

        assertThat(new UnprovenUnsolvability(claim).describe(new PddlLexicon()))
                .isEqualTo("The answer says that no plan exists, but it could not be proven that there is none.");
    }

    @Test
    void should_say_which_value_is_not_defined() {
        PlanCritique critique = new UndefinedValue(
                new NumberedStep(2, PlanStep.of("drive", "a", "b"), "(drive a b)"), "(distance a b)");

        assertThat(critique.describe(new PddlLexicon()))
                .isEqualTo("Step 2, (drive a b), cannot be executed: it reads the value of (distance a b), "
                        + "which is not defined.");
    }

    @Test
    void should_say_what_the_right_type_would_be() {
        Problem problem = problem(
                """
                (define (domain d) (:requirements :typing) (:types truck place) (:predicates (moved ?v - truck))
                  (:action move :parameters (?v - truck) :precondition () :effect (moved ?v)))
                """, "(define (problem x) (:domain d) (:objects t - truck here - place) (:init) (:goal (moved t)))");

        assertThat(((PlanCritique) refute(problem, "(move here)")).describe(new PddlLexicon()))
                .isEqualTo("Step 1, (move here), has a wrong argument: here is of type place, "
                        + "but argument 1 of move must be of type truck.");
    }

    @Test
    void should_bracket_conditions_within_conditions() {
        Problem problem = problem("""
                (define (domain d) (:requirements :adl) (:predicates (p) (q) (r))
                  (:action go :parameters () :precondition (or (and (p) (q)) (r)) :effect (and)))
                """, "(define (problem x) (:domain d) (:init) (:goal (p)))");

        assertThat(((PlanCritique) refute(problem, "(go)")).describe(new PddlLexicon()))
                .isEqualTo("Step 1, (go), has unsatisfied preconditions: [(p) and (q)] or (r).");
    }
}
