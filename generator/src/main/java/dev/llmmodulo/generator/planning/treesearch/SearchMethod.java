package dev.llmmodulo.generator.planning.treesearch;

import dev.llmmodulo.generator.treesearch.BeamSearch;
import dev.llmmodulo.generator.treesearch.BestFirstSearch;
import dev.llmmodulo.generator.treesearch.GlobalMonteCarloSearch;
import dev.llmmodulo.generator.treesearch.MonteCarloSearch;
import dev.llmmodulo.generator.treesearch.Puct;
import dev.llmmodulo.generator.treesearch.TreeSearch;
import dev.llmmodulo.generator.treesearch.Uct;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The ways to grow a tree of plans, by name. */
public enum SearchMethod {
    BEAM("beam", options -> new BeamSearch(options.width(), options.terms())),
    BEST_FIRST("best-first", options -> new BestFirstSearch(options.terms())),
    UCT("uct", options -> new MonteCarloSearch(new Uct(options.exploration()), options.terms())),
    PUCT("puct", options -> new MonteCarloSearch(new Puct(options.exploration()), options.terms())),
    /** Selection among all leaves, by UCT. */
    MCTS_G("mcts-g", options -> new GlobalMonteCarloSearch(new Uct(options.exploration()), options.terms()));

    private final String label;
    private final Function<TreeSearchOptions, TreeSearch> maker;

    SearchMethod(String label, Function<TreeSearchOptions, TreeSearch> maker) {
        this.label = label;
        this.maker = maker;
    }

    /** As users write it. */
    public String label() {
        return label;
    }

    public static Optional<SearchMethod> of(String label) {
        return Arrays.stream(values()).filter(one -> one.label.equals(label)).findFirst();
    }

    public static String labels() {
        return Arrays.stream(values()).map(SearchMethod::label).collect(Collectors.joining(", "));
    }

    TreeSearch search(TreeSearchOptions options) {
        return maker.apply(options);
    }
}
