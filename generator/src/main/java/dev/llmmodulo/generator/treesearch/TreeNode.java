package dev.llmmodulo.generator.treesearch;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A position in a Monte Carlo tree, with what is known of it so far. */
final class TreeNode<N extends Position> {

    private final Optional<TreeNode<N>> parent;
    private final Reached<N> reached;
    private final List<TreeNode<N>> children = new ArrayList<>();
    private Visits visits = new Visits(0, 0);
    private boolean expanded;
    private boolean open = true;

    TreeNode(Optional<TreeNode<N>> parent, Reached<N> reached) {
        this.parent = parent;
        this.reached = reached;
    }

    Reached<N> reached() {
        return reached;
    }

    List<TreeNode<N>> children() {
        return children;
    }

    boolean isExpanded() {
        return expanded;
    }

    /** Whether it, or something below it, can still be expanded. */
    boolean isOpen() {
        return open;
    }

    double score(SelectionRule rule) {
        Visits above = parent.map(node -> node.visits).orElse(visits);
        return rule.score(above, visits, reached.prior());
    }

    /** Counts a reward here and on the way up to the root. */
    void backUp(double reward) {
        visits = visits.with(reward);
        parent.ifPresent(node -> node.backUp(reward));
    }

    /** Gives it its children, of which those are not open that lie too deep. */
    List<TreeNode<N>> expand(List<Reached<N>> below, int depth) {
        expanded = true;
        for (Reached<N> child : below) {
            TreeNode<N> node = new TreeNode<>(Optional.of(this), child);
            node.open = child.depth() < depth;
            children.add(node);
        }
        close();
        return children;
    }

    private void close() {
        if (children.stream().noneMatch(TreeNode::isOpen)) {
            open = false;
            parent.ifPresent(TreeNode::close);
        }
    }
}
