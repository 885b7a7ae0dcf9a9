package dev.llmmodulo.generator.planning.strategy;

import dev.llmmodulo.generator.SolveEvent;
import dev.llmmodulo.generator.SolveListener;
import dev.llmmodulo.generator.opinion.ContraryCritic;
import dev.llmmodulo.generator.opinion.OpinionSurvey;
import dev.llmmodulo.generator.opinion.SoftCritic;
import dev.llmmodulo.generator.opinion.plan.MisleadingCritic;
import dev.llmmodulo.generator.opinion.plan.ModelCritic;
import dev.llmmodulo.generator.planning.StrategyParts;
import dev.llmmodulo.generator.spend.BudgetMeter;
import dev.llmmodulo.verifiers.pddl.Problem;
import dev.llmmodulo.verifiers.plan.PlanReading;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Who thinks something of plans beside the verifiers, as a spec says it ({@code critic}). */
record SoftCritics(StrategySpec spec, StrategyAids aids) {

    static final String OPTION = "critic";

    /** The critic that a model brings. */
    static final String LEARNED = "learned";

    private static final String MODEL = "model";
    private static final String VERIFIER = "verifier";
    private static final String CONTRARY = "contrary";
    private static final String MISLEADING = "misleading";
    private static final String HUMAN = "human";

    /** @throws IllegalArgumentException there is no such critic to be heard */
    void requireHeard() {
        String critic = spec.option(OPTION).orElse(MODEL);
        requireLearned(critic);
        if (!Set.of(MODEL, VERIFIER, LEARNED, CONTRARY, MISLEADING, HUMAN).contains(critic)) {
            throw new IllegalArgumentException(
                    "a critic is model, verifier, learned, contrary, misleading or human, not " + critic);
        } else if (critic.equals(HUMAN) && aids.person().isEmpty()) {
            throw new IllegalArgumentException("there is no person to be asked here");
        }
    }

    /** @throws IllegalArgumentException there is no such critic that says how sure it is */
    void requireSure() {
        String critic = spec.option(OPTION).orElse(MODEL);
        requireLearned(critic);
        if (!Set.of(MODEL, VERIFIER, LEARNED, CONTRARY).contains(critic)) {
            throw new IllegalArgumentException(
                    "of " + spec.name() + ", a critic is model, verifier, learned or contrary, not " + critic);
        }
    }

    private void requireLearned(String critic) {
        if (critic.equals(LEARNED) && aids.learned().isEmpty()) {
            throw new IllegalArgumentException(
                    "the critic learned is not there: the model has learned nothing of plans");
        }
    }

    /**
     * What the critic thinks of the candidates of one solve; empty without one, and where it is a person.
     *
     * @param listener is told of opinions
     */
    Optional<OpinionSurvey<Problem, PlanReading>> survey(
            StrategyParts parts, String instance, BudgetMeter meter, SolveListener listener) {
        return critic(parts)
                .map(critic -> new OpinionSurvey<>(
                        critic,
                        instance,
                        parts.problem(),
                        meter,
                        (turn, opinion) -> listener.on(new SolveEvent.Opined(
                                instance,
                                turn.round(),
                                opinion.belief().name().toLowerCase(Locale.ROOT),
                                opinion.score(),
                                opinion.words(),
                                opinion.along()))));
    }

    private Optional<SoftCritic<Problem, PlanReading>> critic(StrategyParts parts) {
        return spec.option(OPTION).filter(name -> !name.equals(HUMAN)).map(name -> switch (name) {
            case VERIFIER ->
                ModelCritic.judging(aids.critic().orElse(parts.loop().proposer()), parts.style());
            case LEARNED -> aids.learned().orElseThrow().critic();
            case CONTRARY -> new ContraryCritic<>();
            case MISLEADING -> new MisleadingCritic(parts.style().format().lexicon());
            default -> ModelCritic.criticizing(aids.critic().orElse(parts.loop().proposer()), parts.style());
        });
    }
}
