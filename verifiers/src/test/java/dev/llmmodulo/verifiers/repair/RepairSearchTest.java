package dev.llmmodulo.verifiers.repair;

import static dev.llmmodulo.verifiers.validation.Tasks.threeBlocks;
import static org.assertj.core.api.Assertions.assertThat;

import dev.llmmodulo.verifiers.critics.Advice;
import dev.llmmodulo.verifiers.critics.PlanRepair;
import dev.llmmodulo.verifiers.critics.RepairCritic;
import dev.llmmodulo.verifiers.judgement.Review;
import dev.llmmodulo.verifiers.lexicon.PddlLexicon;
import dev.llmmodulo.verifiers.pddl.Problem;
import dev.llmmodulo.verifiers.plan.Plan;
import dev.llmmodulo.verifiers.plan.PlanReading;
import dev.llmmodulo.verifiers.plan.PlanStep;
import dev.llmmodulo.verifiers.plan.StrictPlanReader;
import dev.llmmodulo.verifiers.reference.NaiveSemantics;
import dev.llmmodulo.verifiers.reference.RandomPlans;
import dev.llmmodulo.verifiers.reference.RandomTasks;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RepairSearchTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
            (unstack b a)(stack b c)(stack a b)               | insert (pick-up a) as step 3
            (unstack b a)(stack b c)(pick-up a)               | insert (stack a b) as step 4
            (unstack b a)(stack b c)(pick-up c)(pick-up a)(stack a b) | leave out step 3, (pick-up c)
            (unstack b a)(stack b c)(pick-up a)(stack a z)    | replace step 4, (stack a z), by (stack a b)
            (unstack b a)(stack b c)(pick-up a)(stack a)      | replace step 4, (stack a), by (stack a b)
            (unstack b a)(stack b c)(fly)(pick-up a)(stack a b) | leave out step 3, (fly)
            (stack b c)(unstack b a)(pick-up a)(stack a b)    | swap step 1, (stack b c), and step 2, (unstack b a)
            (unstack b a)(stack b c)(pick-up a)(stack a b)(unstack a b) | leave out step 5, (unstack a b)
            (unstack b a)(stack b c)                          | insert (stack a b) as step 3; insert (pick-up a) as step 3
            (pick-up c)(unstack b a)(pick-up a)(stack a b)    | leave out step 1, (pick-up c); insert (stack b c) as step 2
            (unstack b a)                                     | -
            (unstack b a)(stack b c)(pick-up a)(stack a b)    | -
            """)
    void should_find_the_fewest_edits(String plan, String edits) {
        List<Repair> repairs = repairs(threeBlocks(), plan, 2);

        List<List<String>> found = repairs.stream()
                .map(repair -> repair.edits().stream()
                        .map(edit -> edit.describe(new PddlLexicon()))
                        .sorted()
                        .toList())
                .toList();
        if (edits == null) {
            assertThat(found).isEmpty();
        } else {
            assertThat(found)
                    .contains(List.of(edits.split("; ")).stream().sorted().toList());
        }
    }

    @Test
    void should_use_no_more_edits_than_allowed() {
        assertThat(repairs(threeBlocks(), "(unstack b a)(stack b c)", 1)).isEmpty();
        assertThat(repairs(threeBlocks(), "(unstack b a)", 3)).isNotEmpty();
    }

    @Test
    void should_say_the_edits_and_the_plan_that_comes_out() {
        PlanRepair critique = new PlanRepair(
                repairs(threeBlocks(), "(unstack b a)(stack b c)", 2).get(0));

        assertThat(critique.describe(new PddlLexicon()))
                .isEqualTo("The plan becomes valid with 2 changes: "
                        + "insert (stack a b) as step 3; then insert (pick-up a) as step 3.");
        assertThat(critique.explain(new PddlLexicon()))
                .isEqualTo("The plan is then: (unstack b a); (stack b c); (pick-up a); (stack a b).");
        assertThat(critique.isHard()).isFalse();
    }

    @Test
    void should_be_no_part_of_the_usual_advice() {
        assertThat(Advice.critics()).noneMatch(RepairCritic.class::isInstance);
    }

    @Test
    void should_say_nothing_of_a_text_that_is_no_plan() {
        assertThat(new RepairCritic(new RepairSearch()).review(threeBlocks(), new StrictPlanReader().read("nothing")))
                .isEqualTo(Review.clean());
    }

    /** One step of a valid plan is dropped, swapped or renamed: one edit always mends it. */
    @Test
    void should_mend_what_was_broken_by_one_edit() {
        List<PlanStep> valid = steps("(unstack b a)(stack b c)(pick-up a)(stack a b)");
        NaiveSemantics reference = new NaiveSemantics(threeBlocks());
        SplittableRandom random = new SplittableRandom(20261121);
        for (int i = 0; i < 200; i++) {
            List<PlanStep> broken = new ArrayList<>(valid);
            int at = random.nextInt(valid.size());
            PlanStep step = broken.remove(at);
            switch (random.nextInt(3)) {
                case 0 -> broken.add(random.nextInt(valid.size()), step);
                case 1 -> broken.add(at, PlanStep.of(step.action(), "c", "a"));
                default -> {}
            }
            if (!reference.solvedBy(valid) || broken.equals(valid)) {
                continue;
            }
            List<Repair> repairs = new RepairSearch(2).repairs(threeBlocks(), new Plan.Sequential(broken));
            assertThat(repairs).as(broken.toString()).isNotEmpty().allSatisfy(repair -> {
                assertThat(reference.solvedBy(repair.plan().steps())).isTrue();
                assertThat(edited(broken, repair)).isEqualTo(repair.plan().steps());
            });
        }
    }

    /** Whatever the domain says: what is proposed is valid by the reference simulator. */
    @Test
    void should_propose_only_valid_plans() {
        int found = 0;
        for (long seed = 0; seed < 150; seed++) {
            Problem problem = RandomTasks.problem(seed);
            NaiveSemantics reference = new NaiveSemantics(problem);
            List<PlanStep> plan = steps(RandomPlans.plan(problem, new SplittableRandom(seed)));
            for (Repair repair : new RepairSearch(1).repairs(problem, new Plan.Sequential(plan))) {
                assertThat(reference.solvedBy(repair.plan().steps()))
                        .as("seed " + seed)
                        .isTrue();
                found++;
            }
        }
        assertThat(found).isPositive();
    }

    private static List<PlanStep> edited(List<PlanStep> steps, Repair repair) {
        List<PlanStep> edited = steps;
        for (Edit edit : repair.edits()) {
            edited = edit.applyTo(edited);
        }
        return edited;
    }

    private static List<Repair> repairs(Problem problem, String plan, int edits) {
        return new RepairSearch(edits).repairs(problem, new Plan.Sequential(steps(plan)));
    }

    private static List<PlanStep> steps(String plan) {
        return ((PlanReading.Read) new StrictPlanReader().read(plan)).plan().steps();
    }
}
