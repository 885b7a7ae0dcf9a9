package dev.llmmodulo.generator.embedded.value;

import dev.llmmodulo.domains.random.Draw;
import dev.llmmodulo.generator.embedded.network.Forecast;
import dev.llmmodulo.generator.embedded.network.Forecaster;
import dev.llmmodulo.generator.embedded.tokens.Drawing;
import dev.llmmodulo.generator.embedded.tokens.Vocabulary;
import dev.llmmodulo.generator.embedded.world.Move;
import dev.llmmodulo.generator.embedded.world.UnknownWorldException;
import dev.llmmodulo.generator.embedded.world.World;
import dev.llmmodulo.generator.embedded.world.WorldReader;
import dev.llmmodulo.generator.planning.treesearch.LearnedValue;
import dev.llmmodulo.generator.planning.treesearch.PlanReward;
import dev.llmmodulo.verifiers.grounding.StopCause;
import dev.llmmodulo.verifiers.grounding.StoppedException;
import dev.llmmodulo.verifiers.pddl.Problem;
import java.util.List;
import java.util.stream.IntStream;

/**
 * What the embedded model expects of its own answers, learned from answers that the validator judged. Immutable and
 * thread-safe; the same question always gets the same forecast.
 */
public final class EmbeddedValue implements LearnedValue {

    /** Of the one way in which problems are said. */
    private static final long SEED = 1;

    private final Forecaster forecaster;

    public EmbeddedValue(Forecaster forecaster) {
        this.forecaster = forecaster;
    }

    /**
     * How likely the model's usual answer to this problem solves it; 1 where the goal holds already.
     *
     * @throws UnknownWorldException the problem is none that the model knows, or its tokens cannot say it
     */
    @Override
    public double of(Problem problem) {
        World world = world(problem);
        return world.init().containsAll(world.goal()) ? 1 : forecast(world).solved();
    }

    /**
     * The reward of a tree search, which refuses by name a problem that the model does not know, or that its tokens cannot say. A
     * state on the way that they cannot say is worth nothing, since the model does not go on from it.
     */
    public PlanReward reward() {
        return problem -> {
            try {
                drawing(world(problem));
            } catch (UnknownWorldException unknown) {
                throw new StoppedException(StopCause.UNSUPPORTED, unknown.getMessage());
            }
            return PlanReward.learned(this::ofState).forProblem(problem);
        };
    }

    private double ofState(Problem state) {
        try {
            return of(state);
        } catch (UnknownWorldException unsayable) {
            return 0;
        }
    }

    /** What comes of the model's usual answer to this problem. */
    public Forecast forecast(World world) {
        int[] prompt = prompt(drawing(world));
        return forecaster.forecasts(prompt, prompt.length - 1).get(0);
    }

    /**
     * What the model expects along a plan: before the first step, after each, and, when it is said that the plan ends there,
     * how likely it is valid. So there are two more than steps.
     *
     * @throws IllegalArgumentException problem and plan are longer than a text may be
     */
    public List<Forecast> along(World world, List<Move> plan) {
        Drawing drawing = drawing(world);
        int[] prompt = prompt(drawing);
        int[] places = new int[plan.size() + 2];
        places[0] = prompt.length - 1;
        for (int step = 0; step < plan.size(); step++) {
            places[step + 1] = places[step] + 1 + plan.get(step).things().size();
        }
        places[plan.size() + 1] = places[plan.size()] + 1;
        return forecaster.forecasts(joined(prompt, drawing.plan(plan)), places);
    }

    private static World world(Problem problem) {
        return WorldReader.of(problem.domain()).read(problem);
    }

    private static Drawing drawing(World world) {
        return new Drawing(world, Draw.seeded(SEED));
    }

    private static int[] prompt(Drawing drawing) {
        return joined(drawing.problem(), Vocabulary.STANDARD.token(Vocabulary.PLAN));
    }

    private static int[] joined(int[] text, int... more) {
        return IntStream.concat(IntStream.of(text), IntStream.of(more)).toArray();
    }
}
