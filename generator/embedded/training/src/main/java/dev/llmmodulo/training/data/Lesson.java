package dev.llmmodulo.training.data;

import dev.llmmodulo.generator.embedded.tokens.Drawing;
import dev.llmmodulo.generator.embedded.tokens.Vocabulary;
import dev.llmmodulo.generator.embedded.world.Move;
import dev.llmmodulo.training.problems.Group;
import dev.llmmodulo.verifiers.judgement.Review;
import dev.llmmodulo.verifiers.pddl.Problem;
import dev.llmmodulo.verifiers.plan.Plan;
import dev.llmmodulo.verifiers.plan.PlanReading;
import dev.llmmodulo.verifiers.plan.PlanStep;
import dev.llmmodulo.verifiers.validation.PlanValidator;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** A problem, one way to say it, and a valid plan. */
record Lesson(Group group, Problem problem, Drawing drawing, List<Move> plan) {

    /** To write the plan at once. */
    Example imitation() {
        return example(new int[0]);
    }

    /** To write it when asked for a short plan. */
    Example brief() {
        return example(new int[0], Vocabulary.SHORT);
    }

    /** To write the plan behind what is told of an attempt. */
    Example example(int[] told) {
        return example(told, Vocabulary.PLAN);
    }

    private Example example(int[] told, String asked) {
        int ask = Vocabulary.STANDARD.token(asked);
        int[] prompt = Stream.of(drawing.problem(), told, new int[] {ask})
                .flatMapToInt(IntStream::of)
                .toArray();
        return new Example(group.number(), prompt, drawing.plan(plan));
    }

    List<PlanStep> steps() {
        return plan.stream().map(drawing.world()::step).toList();
    }

    /** Whether the validator accepts the plan. */
    boolean isValid() {
        PlanReading read = PlanReading.Read.of(new Plan.Sequential(steps()));
        return new PlanValidator().review(problem, read) instanceof Review.Findings findings && !findings.refutes();
    }
}
