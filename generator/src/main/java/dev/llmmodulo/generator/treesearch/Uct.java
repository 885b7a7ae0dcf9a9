package dev.llmmodulo.generator.treesearch;

/**
 * UCT (Kocsis and Szepesvári, "Bandit Based Monte-Carlo Planning", 2006): the mean reward and
 * {@code exploration · √(ln parent's visits / visits)}; a child without a visit goes first. It does not look at priors.
 *
 * @param exploration their {@code 2 · C_p}; √2 suits rewards from 0 to 1
 */
public record Uct(double exploration) implements SelectionRule {

    @Override
    public double score(Visits parent, Visits child, double prior) {
        return child.count() == 0
                ? Double.POSITIVE_INFINITY
                : child.mean() + exploration * Math.sqrt(Math.log(parent.count()) / child.count());
    }
}
