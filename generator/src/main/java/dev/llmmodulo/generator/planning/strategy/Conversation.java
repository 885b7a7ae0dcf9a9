package dev.llmmodulo.generator.planning.strategy;

import dev.llmmodulo.generator.BackPrompt;
import dev.llmmodulo.generator.InitialPrompt;
import dev.llmmodulo.generator.LoopParts;
import dev.llmmodulo.generator.SolveListener;
import dev.llmmodulo.generator.opinion.OpinionSurvey;
import dev.llmmodulo.generator.opinion.RemarkBackPrompt;
import dev.llmmodulo.generator.planning.StrategyParts;
import dev.llmmodulo.generator.prompt.Feedback;
import dev.llmmodulo.generator.prompt.History;
import dev.llmmodulo.generator.prompt.PromptStyle;
import dev.llmmodulo.generator.prompt.RestBackPrompt;
import dev.llmmodulo.generator.spend.BudgetMeter;
import dev.llmmodulo.generator.strategy.RestartEvery;
import dev.llmmodulo.verifiers.pddl.Problem;
import dev.llmmodulo.verifiers.plan.PlanReading;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * How a model is asked again, as a spec says it: how much of a verdict is told ({@code feedback}), what is sent again
 * ({@code history}), what is asked for ({@code ask}), when the problem is asked anew ({@code restart}), and who else is heard
 * ({@code critic}, {@code heard}).
 */
record Conversation(StrategySpec spec, StrategyAids aids) {

    /** Says how much of a verdict is told. */
    static final String FEEDBACK = "feedback";

    static final Set<String> OPTIONS =
            Set.of(FirstPrompts.OPTION, FEEDBACK, "history", "ask", "restart", SoftCritics.OPTION, "heard");

    private static final int MOST_ROUNDS = 1_000;

    /** @throws IllegalArgumentException something else is said than can be done */
    Conversation requireRight() {
        FirstPrompts.requireKnown(spec);
        spec.option(FEEDBACK).ifPresent(Conversation::feedback);
        history();
        asksForRest();
        spec.option("restart", 1, 1, MOST_ROUNDS);
        isHeardAlone();
        critics().requireHeard();
        if (spec.option("heard").isPresent() && spec.option(SoftCritics.OPTION).isEmpty()) {
            throw new IllegalArgumentException("nobody is heard: name a critic");
        }
        return this;
    }

    /** The parts of one solve, and whom it is to tell what happens beside its own listener. */
    record Parts(LoopParts<Problem, PlanReading> loop, SolveListener listener) {}

    /** @param listener is told of opinions */
    Parts parts(StrategyParts parts, String instance, BudgetMeter meter, SolveListener listener) {
        PromptStyle style = FirstPrompts.style(spec, parts);
        BackPrompt<Problem, PlanReading> again = again(parts);
        Optional<OpinionSurvey<Problem, PlanReading>> asked = critics().survey(parts, instance, meter, listener);
        if (asked.isPresent()) {
            OpinionSurvey<Problem, PlanReading> survey = asked.get();
            String reminder = style.format().reminder();
            again = isHeardAlone()
                    ? RemarkBackPrompt.opinionAlone(again, survey::of, reminder)
                    : RemarkBackPrompt.withOpinion(again, survey::of, reminder);
            return new Parts(restarting(parts, style.initial(), again), survey);
        } else if (spec.option(SoftCritics.OPTION).isPresent()) {
            again = RemarkBackPrompt.withPerson(
                    again, aids.person().orElseThrow(), style.format().reminder());
        }
        return new Parts(restarting(parts, style.initial(), again), SolveListener.SILENT);
    }

    private BackPrompt<Problem, PlanReading> again(StrategyParts parts) {
        return asksForRest()
                ? rest(parts, told(parts))
                : parts.style().backPrompting().with(told(parts), parts.style().format(), history());
    }

    /** Asks for the rest of a plan in the same way otherwise; nothing where another reader's words would be lost. */
    Optional<BackPrompt<Problem, PlanReading>> rest(StrategyParts parts) {
        return spec.option("critic").isPresent() ? Optional.empty() : Optional.of(restarting(rest(parts, told(parts))));
    }

    private RestBackPrompt rest(StrategyParts parts, Feedback feedback) {
        return new RestBackPrompt(feedback, parts.style().format(), history());
    }

    private Feedback told(StrategyParts parts) {
        return spec.option(FEEDBACK).map(Conversation::feedback).orElse(parts.feedback());
    }

    private static Feedback feedback(String word) {
        return Arrays.stream(Feedback.values())
                .filter(one -> one.name().toLowerCase(Locale.ROOT).equals(word))
                .findFirst()
                .orElseThrow(() ->
                        new IllegalArgumentException("feedback is none, binary, first, all or causal, not " + word));
    }

    private LoopParts<Problem, PlanReading> restarting(
            StrategyParts parts, InitialPrompt<Problem> initial, BackPrompt<Problem, PlanReading> again) {
        return parts.loop().withInitialPrompt(initial).withBackPrompt(restarting(again));
    }

    private BackPrompt<Problem, PlanReading> restarting(BackPrompt<Problem, PlanReading> again) {
        return spec.option("restart").isPresent()
                ? new RestartEvery<>(spec.option("restart", 1, 1, MOST_ROUNDS), again)
                : again;
    }

    private History history() {
        String text = spec.option("history").orElse("all");
        return text.equals("all") ? History.ALL : History.last(spec.option("history", 0, 0, MOST_ROUNDS));
    }

    private boolean asksForRest() {
        return isSecond("ask", "plan", "rest");
    }

    private boolean isHeardAlone() {
        return isSecond("heard", "beside", "alone");
    }

    private boolean isSecond(String option, String first, String second) {
        String text = spec.option(option).orElse(first);
        if (!text.equals(first) && !text.equals(second)) {
            throw new IllegalArgumentException(
                    "of " + spec.name() + ", " + option + " is " + first + " or " + second + ", not " + text);
        }
        return text.equals(second);
    }

    private SoftCritics critics() {
        return new SoftCritics(spec, aids);
    }
}
