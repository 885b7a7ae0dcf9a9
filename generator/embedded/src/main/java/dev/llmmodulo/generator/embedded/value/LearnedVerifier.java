package dev.llmmodulo.generator.embedded.value;

import dev.llmmodulo.generator.embedded.network.Forecast;
import dev.llmmodulo.generator.embedded.world.Move;
import dev.llmmodulo.generator.embedded.world.World;
import dev.llmmodulo.generator.embedded.world.WorldReader;
import dev.llmmodulo.generator.opinion.Opinion;
import dev.llmmodulo.generator.opinion.Opinion.Belief;
import dev.llmmodulo.generator.opinion.OpinionRequest;
import dev.llmmodulo.generator.opinion.SoftCritic;
import dev.llmmodulo.verifiers.pddl.Problem;
import dev.llmmodulo.verifiers.plan.PlanReading;
import dev.llmmodulo.verifiers.plan.PlanStep;
import java.util.List;
import java.util.Locale;

/**
 * Takes a plan for valid if the embedded model expects it to be, and says where it began to doubt. It looks at the problem
 * and at the steps alone, asks no model over a network, and is often wrong: it can rank candidates, and accepts none.
 * Undecided where the model knows no words for the problem or for a step. Thread-safe.
 */
public final class LearnedVerifier implements SoftCritic<Problem, PlanReading> {

    private final EmbeddedValue value;

    public LearnedVerifier(EmbeddedValue value) {
        this.value = value;
    }

    @Override
    public Opinion opinion(OpinionRequest<Problem, PlanReading> request) {
        return request.turn().candidate() instanceof PlanReading.Read read
                ? opinion(request.problem(), read.plan().steps())
                : Opinion.NONE;
    }

    private Opinion opinion(Problem problem, List<PlanStep> steps) {
        try {
            World world = WorldReader.of(problem.domain()).read(problem);
            List<Move> moves =
                    steps.stream().flatMap(step -> world.move(step).stream()).toList();
            return moves.size() == steps.size() ? opinion(steps, value.along(world, moves)) : Opinion.NONE;
        } catch (IllegalArgumentException unknownOrTooLong) {
            return Opinion.NONE;
        }
    }

    private static Opinion opinion(List<PlanStep> steps, List<Forecast> along) {
        double score = along.get(along.size() - 1).solved();
        Belief belief = score == 0.5 ? Belief.UNDECIDED : score > 0.5 ? Belief.VALID : Belief.INVALID;
        String chance =
                String.format(Locale.ROOT, "The chance that this plan is valid seems to be %.0f %%.", 100 * score);
        return new Opinion(
                belief,
                score,
                belief == Belief.INVALID ? chance + doubt(steps, along) : chance,
                along.subList(0, along.size() - 1).stream()
                        .map(Forecast::solved)
                        .toList());
    }

    /** What made the chance fall most. */
    private static String doubt(List<PlanStep> steps, List<Forecast> along) {
        int worst = 0;
        for (int i = 1; i < along.size() - 1; i++) {
            worst = fall(along, i) > fall(along, worst) ? i : worst;
        }
        if (fall(along, worst) <= 0) {
            return "";
        }
        return worst == steps.size()
                ? " What looks wrong is that it ends there."
                : " What looks wrong is step " + (worst + 1) + ", " + steps.get(worst) + ".";
    }

    private static double fall(List<Forecast> along, int before) {
        return along.get(before).solved() - along.get(before + 1).solved();
    }
}
