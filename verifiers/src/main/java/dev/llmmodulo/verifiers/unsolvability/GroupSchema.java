package dev.llmmodulo.verifiers.unsolvability;

import dev.llmmodulo.verifiers.pddl.Fact;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Facts counted together, lifted: for any choice of objects for the parameters, how many facts of these parts hold?
 *
 * @param parameters how many
 * @param parts one for a predicate
 */
record GroupSchema(int parameters, List<Part> parts) {

    /** No argument is counted. */
    static final int NONE = -1;

    /**
     * Facts of one predicate.
     *
     * @param positions of the parameters among the arguments, in the order of the parameters
     * @param counted position of the argument that stands for every object; or none
     */
    record Part(String predicate, List<Integer> positions, int counted) {

        int arity() {
            return positions.size() + (counted == NONE ? 0 : 1);
        }
    }

    GroupSchema {
        parts = List.copyOf(parts);
    }

    GroupSchema with(Part part) {
        List<Part> more = new ArrayList<>(parts);
        more.add(part);
        more.sort((left, right) -> left.predicate().compareTo(right.predicate()));
        return new GroupSchema(parameters, more);
    }

    Optional<Part> part(String predicate) {
        return parts.stream().filter(part -> part.predicate().equals(predicate)).findFirst();
    }

    /** The objects of the parameters under which the fact is counted; empty if it is not. */
    Optional<List<String>> instance(Fact fact) {
        return part(fact.predicate())
                .map(part -> part.positions().stream()
                        .map(position -> fact.arguments().get(position))
                        .toList());
    }
}
