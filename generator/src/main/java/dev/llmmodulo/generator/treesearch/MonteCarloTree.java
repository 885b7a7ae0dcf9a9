package dev.llmmodulo.generator.treesearch;

import dev.llmmodulo.generator.BudgetExhaustedException;
import dev.llmmodulo.generator.ServiceException;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** The tree of a Monte Carlo tree search; how a leaf is chosen is what its kinds differ in. */
final class MonteCarloTree<N extends Position> {

    private final TreeNode<N> root;
    private final Set<TreeNode<N>> leaves = new LinkedHashSet<>();

    private MonteCarloTree(Reached<N> start) {
        root = new TreeNode<>(Optional.empty(), start);
        root.backUp(start.reward());
        leaves.add(root);
    }

    /** @param choice the leaf to expand next; asked only while there is one */
    static <N extends Position, F> void grow(
            Growth<N, F> growth, Reached<N> start, int depth, Function<MonteCarloTree<N>, TreeNode<N>> choice)
            throws ServiceException, BudgetExhaustedException, InterruptedException {
        MonteCarloTree<N> tree = new MonteCarloTree<>(start);
        Set<Object> seen = new HashSet<>(Set.of(start.position().key()));
        while (tree.root.isOpen() && !growth.isEnough()) {
            TreeNode<N> leaf = choice.apply(tree);
            int before = growth.finished();
            List<Reached<N>> below = growth.expand(List.of(leaf.reached()), (parent, child) -> seen.add(child.key()));
            tree.add(leaf, below, growth.finished() > before, depth);
        }
    }

    private void add(TreeNode<N> leaf, List<Reached<N>> below, boolean finished, int depth) {
        leaves.remove(leaf);
        if (finished) {
            leaf.backUp(1);
        } else if (below.isEmpty()) {
            leaf.backUp(0);
        }
        for (TreeNode<N> child : leaf.expand(below, depth)) {
            child.backUp(child.reached().reward());
            if (child.isOpen()) {
                leaves.add(child);
            }
        }
    }

    /** The leaf at the end of the way from the root that takes the child with the highest score each time. */
    TreeNode<N> descend(SelectionRule rule) {
        TreeNode<N> node = root;
        while (node.isExpanded()) {
            node = node.children().stream()
                    .filter(TreeNode::isOpen)
                    .min(highestFirst(rule))
                    .orElseThrow();
        }
        return node;
    }

    /** The leaf with the highest score of all. */
    TreeNode<N> bestLeaf(SelectionRule rule) {
        return leaves.stream().min(highestFirst(rule)).orElseThrow();
    }

    private static <N extends Position> Comparator<TreeNode<N>> highestFirst(SelectionRule rule) {
        return Comparator.<TreeNode<N>>comparingDouble(node -> node.score(rule))
                .reversed()
                .thenComparing(TreeNode::reached, Reached.likeliestFirst());
    }
}
