package dev.llmmodulo.generator.embedded.tokens;

import dev.llmmodulo.generator.embedded.world.Atom;
import dev.llmmodulo.generator.embedded.world.UnknownWorldException;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/** Facts that are still to be said. */
final class FactBag {

    private final Set<Atom> left;
    private final List<Integer> order;

    /** @param order of the objects */
    FactBag(Collection<Atom> facts, List<Integer> order) {
        this.left = new LinkedHashSet<>(facts);
        this.order = order;
    }

    /** Takes the fact out, if it is there. */
    boolean take(String predicate, Integer... things) {
        return left.remove(Atom.of(predicate, things));
    }

    /** @throws UnknownWorldException it is not there */
    void require(String predicate, Integer... things) {
        if (!take(predicate, things)) {
            throw new UnknownWorldException("the embedded model reads no initial state in which what \"" + predicate
                    + "\" says is left open: such a state is never reached");
        }
    }

    /** The first object, in order, that stands in this relation below the other; that fact is taken out. */
    OptionalInt takeFirst(String predicate, int second) {
        return order.stream()
                .filter(first -> take(predicate, first, second))
                .mapToInt(first -> first)
                .findFirst();
    }

    Optional<Atom> first(String predicate) {
        return left.stream().filter(atom -> atom.predicate().equals(predicate)).findFirst();
    }

    Set<Atom> left() {
        return left;
    }
}
