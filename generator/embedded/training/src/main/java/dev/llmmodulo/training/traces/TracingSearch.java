package dev.llmmodulo.training.traces;

import dev.llmmodulo.generator.embedded.tokens.Drawing;
import dev.llmmodulo.generator.embedded.world.Move;
import dev.llmmodulo.generator.embedded.world.World;
import dev.llmmodulo.verifiers.grounding.GroundTask;
import dev.llmmodulo.verifiers.grounding.Grounding;
import dev.llmmodulo.verifiers.grounding.StoppedException;
import dev.llmmodulo.verifiers.grounding.WorkMeter;
import dev.llmmodulo.verifiers.pddl.Problem;
import dev.llmmodulo.verifiers.search.SearchLimits;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * Looks for a plan and tells how. The search is that of {@link dev.llmmodulo.verifiers.search.ForwardSearch}: greedy best-first
 * with h_FF, states judged late, when they are taken up, helpful steps first. It differs in that helpful steps always go before
 * the others, which the reference planner too does for the first thousand states behind each progress; and that what is as good
 * is tried in the order in which the problem is said.
 */
public final class TracingSearch {

    /** Far more than any problem of the model's sizes takes; the result must not depend on the machine. */
    private static final Duration LONG = Duration.ofHours(1);

    private final int most;

    /** @param most states to look at */
    public TracingSearch(int most) {
        this.most = most;
    }

    /** Empty if no plan was found within the bounds. The plan is not validated. */
    public Optional<SearchTrace> trace(Problem problem, Drawing drawing) {
        try {
            WorkMeter meter = new WorkMeter(SearchLimits.USUAL.grounding(), LONG);
            GroundTask task = Grounding.relevant(Grounding.pruned(problem, meter), meter);
            return new TracedRun(task, moves(task, drawing.world()), new ReadingOrder(drawing)).run(most);
        } catch (StoppedException stop) {
            return Optional.empty();
        }
    }

    private static List<Move> moves(GroundTask task, World world) {
        return task.operators().stream()
                .map(operator -> world.move(operator.step()).orElseThrow())
                .toList();
    }
}
