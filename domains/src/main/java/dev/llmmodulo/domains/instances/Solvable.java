package dev.llmmodulo.domains.instances;

import dev.llmmodulo.domains.random.Draw;
import dev.llmmodulo.verifiers.pddl.Problem;
import dev.llmmodulo.verifiers.search.ForwardSearch;
import dev.llmmodulo.verifiers.search.SearchLimits;
import dev.llmmodulo.verifiers.search.SearchResult;

/**
 * Those of a generator's problems that have a plan. Where a search of so many steps finds none, the problem is passed over,
 * whether it has one or not.
 */
public final class Solvable implements InstanceGenerator {

    private static final int MOST_TRIES = 10_000;

    private final InstanceGenerator generator;
    private final SearchLimits limits;

    /** @param steps how many a search may try */
    public Solvable(InstanceGenerator generator, long steps) {
        this.generator = generator;
        this.limits = WorkLimits.steps(steps);
    }

    /** @throws NoInstanceException ten thousand problems in a row have none */
    @Override
    public Problem generate(Draw draw) {
        for (int tried = 0; tried < MOST_TRIES; tried++) {
            Problem problem = generator.generate(draw);
            SearchResult result = new ForwardSearch(limits).plan(problem);
            WorkLimits.requireUndisturbed(result);
            if (result instanceof SearchResult.Solved) {
                return problem;
            }
        }
        throw new NoInstanceException("of " + MOST_TRIES + " layouts in a row none has a plan; fewer walls may help");
    }
}
