package dev.llmmodulo.domains.canonical;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * Finds the labelling with the least labelled structure among those that refinement leaves, by individualization and
 * refinement with pruning by automorphisms (McKay, "Practical graph isomorphism", 1981).
 */
final class CanonicalSearch {

    private final Structure structure;
    private final Automorphisms automorphisms = new Automorphisms();
    private final List<Integer> chosen = new ArrayList<>();
    private final List<Node> path = new ArrayList<>();
    private Optional<Leaf> best = Optional.empty();

    CanonicalSearch(Structure structure) {
        this.structure = structure;
    }

    /** For each vertex its label, from 0. */
    int[] labelling() {
        explore(Colouring.of(structure));
        return best.orElseThrow().labels();
    }

    /** All vertices apart. */
    private record Leaf(int[] labels, Row[] rows) {

        boolean isLike(Leaf other) {
            return Arrays.equals(rows, other.rows, Row::compareTo);
        }
    }

    /** A colouring on the way to a leaf, with what was seen below it. */
    private static final class Node {
        private final List<Integer> explored = new ArrayList<>();
        private Optional<Leaf> first = Optional.empty();
    }

    /** @return how many of the nodes on the path are to be gone on with */
    private int explore(Colouring given) {
        Colouring colouring = given.refined(structure);
        Optional<List<Integer>> cell = colouring.cellToSplit();
        if (cell.isEmpty()) {
            return reach(new Leaf(colouring.colours(), structure.labelled(colouring.colours())));
        }
        int depth = path.size();
        Node node = new Node();
        path.add(node);
        for (int vertex : cell.get()) {
            if (!automorphisms.bring(node.explored, vertex, chosen)) {
                chosen.add(vertex);
                int back = explore(colouring.individualized(vertex));
                chosen.remove(chosen.size() - 1);
                node.explored.add(vertex);
                if (back <= depth) {
                    path.remove(depth);
                    return back;
                }
            }
        }
        path.remove(depth);
        return depth;
    }

    /**
     * Where the leaf is like the first one below a node, though another branch was taken there, the whole branch is like
     * the first branch, and nothing new is to be found in it.
     */
    private int reach(Leaf leaf) {
        if (best.isEmpty() || Arrays.compare(leaf.rows(), best.get().rows()) < 0) {
            best = Optional.of(leaf);
        }
        for (int depth = 0; depth < path.size(); depth++) {
            Node node = path.get(depth);
            boolean isOnFirstBranch = node.explored.isEmpty();
            if (!isOnFirstBranch && node.first.isPresent() && node.first.get().isLike(leaf)) {
                automorphisms.add(node.first.get().labels(), leaf.labels());
                return depth + 1;
            } else if (node.first.isEmpty()) {
                node.first = Optional.of(leaf);
            }
        }
        return path.size();
    }
}
