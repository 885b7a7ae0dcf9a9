package dev.llmmodulo.domains.instances;

import dev.llmmodulo.verifiers.pddl.Problem;
import dev.llmmodulo.verifiers.search.OptimalSearch;
import dev.llmmodulo.verifiers.search.SearchHeuristic;
import dev.llmmodulo.verifiers.search.SearchResult;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * That a shortest plan has so many steps, found by A* with LM-cut. Where it is not found in so many steps of search, the
 * demand is missed; so among problems of one length the easier ones are taken.
 *
 * @param most included, as is {@code least}
 * @param searchSteps how many steps a search may try
 */
public record OptimalLength(int least, int most, long searchSteps) implements Demand {

    public OptimalLength {
        if (least < 1 || most < least) {
            throw new IllegalArgumentException("no plan has " + least + " to " + most + " steps");
        }
    }

    @Override
    public Answer of(Problem problem) {
        SearchResult result = new OptimalSearch(SearchHeuristic.LM_CUT, WorkLimits.steps(searchSteps)).plan(problem);
        WorkLimits.requireUndisturbed(result);
        if (!(result instanceof SearchResult.Optimal optimal)) {
            return new Answer.Missed("were not settled in " + searchSteps + " steps of search");
        }
        int length = optimal.plan().length();
        if (length < least) {
            return new Answer.Missed("have shorter plans");
        }
        return length > most
                ? new Answer.Missed("need longer plans")
                : new Answer.Met(OptionalInt.of(length), Optional.empty());
    }
}
