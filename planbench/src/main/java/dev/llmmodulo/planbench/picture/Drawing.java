package dev.llmmodulo.planbench.picture;

import dev.llmmodulo.verifiers.critique.State;
import dev.llmmodulo.verifiers.pddl.Problem;
import java.util.Optional;
import java.util.stream.Stream;

/** How the states of one problem are drawn. */
@FunctionalInterface
public interface Drawing {

    /** Empty if this state does not look like the others; then its facts are all there is to show. */
    Optional<Picture> of(State state);

    /** Stacks for a world of blocks, squares for a grid; else a drawing that draws nothing. */
    static Drawing forProblem(Problem problem) {
        return Stream.of(StackDrawing.forProblem(problem), GridDrawing.forProblem(problem))
                .flatMap(Optional::stream)
                .findFirst()
                .orElse(state -> Optional.empty());
    }
}
