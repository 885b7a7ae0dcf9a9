package dev.llmmodulo.generator.planning;

import dev.llmmodulo.generator.LlmModulo;
import dev.llmmodulo.generator.prompt.Feedback;
import dev.llmmodulo.generator.prompt.PddlPrompt;
import dev.llmmodulo.generator.prompt.PromptStyle;
import dev.llmmodulo.verifiers.judgement.Critic;
import dev.llmmodulo.verifiers.pddl.Problem;
import dev.llmmodulo.verifiers.plan.PlanReading;
import java.util.List;

/**
 * What a solve may be told beside the problem and the model.
 *
 * @param style how the problem is said to the model, and how the model is to say its plan
 * @param feedback how much of a verdict is told to the model
 * @param critics further critics beside the validator; where one cannot decide, or fails, a plan is not handed out though it is
 *     valid, and the outcome is {@link dev.llmmodulo.generator.Outcome.Aborted}
 * @param proof how a proof of unsolvability is looked for
 * @param strategy how the budget is spent on proposals
 */
public record PlanningOptions(
        PromptStyle style,
        Feedback feedback,
        List<Critic<Problem, PlanReading>> critics,
        ProofOptions proof,
        StrategyMaker strategy) {

    /** PDDL prompts, the loop with the first critique as feedback, no further critics, proof first. */
    public static final PlanningOptions DEFAULT = new PlanningOptions(
            PddlPrompt.style(),
            Feedback.FIRST,
            List.of(),
            ProofOptions.DEFAULT,
            (parts, listener) -> new LlmModulo<>(parts.loop(), listener));

    public PlanningOptions {
        critics = List.copyOf(critics);
    }

    public PlanningOptions withStyle(PromptStyle other) {
        return new PlanningOptions(other, feedback, critics, proof, strategy);
    }

    public PlanningOptions withFeedback(Feedback other) {
        return new PlanningOptions(style, other, critics, proof, strategy);
    }

    public PlanningOptions withCritics(List<Critic<Problem, PlanReading>> others) {
        return new PlanningOptions(style, feedback, others, proof, strategy);
    }

    public PlanningOptions withProof(ProofOptions other) {
        return new PlanningOptions(style, feedback, critics, other, strategy);
    }

    public PlanningOptions withStrategy(StrategyMaker other) {
        return new PlanningOptions(style, feedback, critics, proof, other);
    }
}
