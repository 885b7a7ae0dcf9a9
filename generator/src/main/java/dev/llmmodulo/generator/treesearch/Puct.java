package dev.llmmodulo.generator.treesearch;

/**
 * PUCT as in AlphaGo Zero and AlphaZero (Silver et al., "Mastering the Game of Go without Human Knowledge", 2017): the mean reward and
 * {@code exploration · prior · √(parent's visits) / (1 + visits)}; the mean of no visits is 0.
 *
 * @param exploration their {@code c_puct}
 */
public record Puct(double exploration) implements SelectionRule {

    @Override
    public double score(Visits parent, Visits child, double prior) {
        return child.mean() + exploration * prior * Math.sqrt(parent.count()) / (1 + child.count());
    }
}
